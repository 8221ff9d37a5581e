package org.tandemhelp.identity.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSession;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.client.ProviderAddresses;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.web.WebSessions;
import org.tandemhelp.kernel.Route;

/**
 * Signs out here, and says where to sign out at the provider too (OpenID Connect RP-Initiated
 * Logout 1.0).
 */
@RestController
class SignOutController {

    private final WebSessions sessions;
    private final ProviderClients clients;
    private final ProviderAddresses addresses;

    SignOutController(WebSessions sessions, ProviderClients clients, ProviderAddresses addresses) {
        this.sessions = sessions;
        this.clients = clients;
        this.addresses = addresses;
    }

    @PostMapping("/api/console/v1/sign-out")
    @Route(Route.Access.SIGNED_IN)
    SignedOut signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Object from = session == null ? null : session.getAttribute(ProviderSession.ATTRIBUTE);
        sessions.end(request, response);
        return new SignedOut(
                from instanceof ProviderSession provider ? endOfSession(provider) : null);
    }

    /** Here they are signed out already; a provider that does not answer changes nothing. */
    private @Nullable String endOfSession(ProviderSession from) {
        try {
            return clients.provider(from.provider().toString())
                    .map(provider -> endOfSession(provider, from))
                    .orElse(null);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private @Nullable String endOfSession(IdentityProvider provider, ProviderSession from) {
        String endpoint = clients.client(provider).endSessionEndpoint();
        return endpoint == null
                ? null
                : UriComponentsBuilder.fromUriString(endpoint)
                        .queryParam("id_token_hint", encoded(from.idToken()))
                        .queryParam("client_id", encoded(provider.settings().clientId()))
                        .queryParam(
                                "post_logout_redirect_uri", encoded(addresses.postLogoutRedirect()))
                        .build(true)
                        .toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * What comes next.
     *
     * @param redirect where the browser signs out at the provider, {@code null}: nowhere
     */
    record SignedOut(@Nullable String redirect) {}
}
