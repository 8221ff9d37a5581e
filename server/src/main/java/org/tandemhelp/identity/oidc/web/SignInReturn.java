package org.tandemhelp.identity.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.oidc.Attempt;
import org.tandemhelp.identity.oidc.Attempts;
import org.tandemhelp.identity.oidc.ExternalIdentities;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSession;
import org.tandemhelp.identity.oidc.ProviderSignInFailed;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.oidc.client.SignInAnswers;
import org.tandemhelp.identity.oidc.person.Assurance;
import org.tandemhelp.identity.oidc.person.ExternalPeople;
import org.tandemhelp.identity.web.WebSessions;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.TenantScope;

/** What happens when a provider has sent somebody back. */
@Component
class SignInReturn {

    private static final int ID_LENGTH = 255;

    private final Attempts attempts;
    private final ProviderClients clients;
    private final SignInAnswers answers;
    private final ExternalPeople people;
    private final ExternalIdentities identities;
    private final WebSessions sessions;
    private final BrowserCookie cookie;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    SignInReturn(
            Attempts attempts,
            ProviderClients clients,
            SignInAnswers answers,
            ExternalPeople people,
            ExternalIdentities identities,
            WebSessions sessions,
            BrowserCookie cookie,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.attempts = attempts;
        this.clients = clients;
        this.answers = answers;
        this.people = people;
        this.identities = identities;
        this.sessions = sessions;
        this.cookie = cookie;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins a web session; the page to open.
     *
     * @throws Refusal where nobody is let in
     */
    String finish(
            IdentityProvider provider, HttpServletRequest request, HttpServletResponse response) {
        SignInAnswers.Answer answer = answer(request);
        Attempt attempt =
                attempts.take(provider, cookie.read(request), answer.state())
                        .orElseThrow(() -> Refusal.of(Reason.STATE));
        OidcUser user = answers.check(clients.client(provider), attempt, answer);
        Assurance.check(provider.settings(), user.getIdToken(), clock);
        String subject = user.getIdToken().getSubject();
        if (subject == null || PlainText.fault(subject, ID_LENGTH) != null) {
            throw Refusal.of(Reason.CLAIMS);
        }
        SignedInPerson who = people.identify(provider, subject, user.getClaims(), request);
        ProviderSession session = session(provider, subject, user.getIdToken());
        remember(provider, session, who);
        // Whoever is not told when it was proved does not take it for fresh.
        Instant proved = session.authTime();
        sessions.start(
                request, response, who, SignInMethod.OIDC, proved == null ? Instant.EPOCH : proved);
        request.getSession().setAttribute(ProviderSession.ATTRIBUTE, session);
        cookie.remove(response);
        return attempt.next();
    }

    /** Writes down why somebody was not let in. */
    void failed(@Nullable IdentityProvider provider, Refusal refusal) {
        if (provider != null) {
            TenantScope.run(
                    provider.tenant(),
                    () ->
                            transaction.executeWithoutResult(status ->
                                    events.publishEvent(
                                            new ProviderSignInFailed(
                                                    provider.tenant(),
                                                    refusal.person(),
                                                    provider.id(),
                                                    refusal.reason()))));
        }
    }

    private void remember(IdentityProvider provider, ProviderSession session, SignedInPerson who) {
        String sid = session.sid();
        if (sid != null) {
            TenantScope.run(
                    provider.tenant(),
                    () ->
                            transaction.executeWithoutResult(
                                    status -> identities.started(provider, sid, who.person())));
        }
    }

    private static SignInAnswers.Answer answer(HttpServletRequest request) {
        String state = single(request, "state");
        if (state == null) {
            throw Refusal.of(Reason.STATE);
        }
        return new SignInAnswers.Answer(
                single(request, "code"),
                state,
                single(request, "iss"),
                request.getParameterValues("error") != null);
    }

    /** A parameter that comes twice is understood differently by different readers. */
    private static @Nullable String single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw Refusal.of(Reason.UNREADABLE);
        }
        return values == null || values[0].isEmpty() ? null : values[0];
    }

    private static ProviderSession session(
            IdentityProvider provider, String subject, OidcIdToken token) {
        String sid = token.getClaimAsString("sid");
        List<String> methods = token.getAuthenticationMethods();
        return new ProviderSession(
                provider.id(),
                subject,
                PlainText.fault(sid, ID_LENGTH) == null ? sid : null,
                token.getAuthenticationContextClass(),
                methods == null ? List.of() : List.copyOf(methods),
                token.getAuthenticatedAt(),
                token.getTokenValue());
    }
}
