package org.tandemhelp.identity.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemhelp.identity.oidc.Attempt;
import org.tandemhelp.identity.oidc.Attempts;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.oidc.client.SignInRequests;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/**
 * The way to a provider and back. Browsers come here by navigation, so every answer is a redirect;
 * a failure leads to the sign-in page with the type of the problem and nothing else.
 */
@Controller
class SignInDoors {

    private final ProviderClients clients;
    private final SignInRequests requests;
    private final Attempts attempts;
    private final SignInReturn back;
    private final BrowserCookie cookie;
    private final Steps steps;

    SignInDoors(
            ProviderClients clients,
            SignInRequests requests,
            Attempts attempts,
            SignInReturn back,
            BrowserCookie cookie,
            Steps steps) {
        this.clients = clients;
        this.requests = requests;
        this.attempts = attempts;
        this.back = back;
        this.cookie = cookie;
        this.steps = steps;
    }

    @GetMapping("/sign-in/providers/{id}/start")
    @Route(Route.Access.OPEN)
    void start(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        lead(
                id,
                request,
                response,
                ProblemType.NOT_FOUND,
                provider -> {
                    OAuth2AuthorizationRequest begun =
                            requests.begin(request, clients.client(provider));
                    attempts.begin(
                            provider,
                            cookie.given(request, response),
                            String.valueOf(begun.getState()),
                            new Attempt(
                                    String.valueOf(
                                            begun.<String>getAttribute(OidcParameterNames.NONCE)),
                                    String.valueOf(
                                            begun.<String>getAttribute(
                                                    PkceParameterNames.CODE_VERIFIER)),
                                    NextPath.of(next)));
                    return begun.getAuthorizationRequestUri();
                });
    }

    @GetMapping("/sign-in/callback/{id}")
    @Route(Route.Access.OPEN)
    void callback(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        lead(
                id,
                request,
                response,
                ProblemType.SIGN_IN_EXPIRED,
                provider -> back.finish(provider, request, response));
    }

    private void lead(
            String id,
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemType unknown,
            Step step) {
        IdentityProvider provider = null;
        String target;
        try {
            steps.take(request.getRemoteAddr());
            provider = clients.provider(id).orElseThrow(() -> ProblemException.of(unknown));
            target = step.take(provider);
        } catch (Refusal refusal) {
            back.failed(provider, refusal);
            target = problem(refusal.reason().problem());
        } catch (ProblemException problem) {
            target = problem(problem.type());
        }
        // As it is: the container would put the Host header before it, which a proxy may have
        // changed.
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, target);
    }

    private static String problem(ProblemType type) {
        return "/sign-in?problem=" + type.wireName();
    }

    /** Where to go next. */
    @FunctionalInterface
    private interface Step {
        String take(IdentityProvider provider);
    }
}
