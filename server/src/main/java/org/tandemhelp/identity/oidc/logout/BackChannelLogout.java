package org.tandemhelp.identity.oidc.logout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.identity.oidc.ExternalIdentities;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.client.ProviderClient;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.oidc.client.TokenDecoders;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;

/**
 * Ends what a provider says has ended. Web sessions, their sockets and the help sessions on them go
 * together, as when the person signs out here.
 */
@Service
public class BackChannelLogout {

    /** For how long a used token is remembered: longer than any is young enough to be taken. */
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final ProviderClients clients;
    private final ExternalIdentities identities;
    private final ProviderWebSessions sessions;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    BackChannelLogout(
            ProviderClients clients,
            ExternalIdentities identities,
            ProviderWebSessions sessions,
            PlatformTransactionManager transactions) {
        this.clients = clients;
        this.identities = identities;
        this.sessions = sessions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a logout token.
     *
     * @throws ProblemException {@code invalid-request} where it is not one of this provider, or was
     *     used before; {@code provider-unreachable} where its keys cannot be read now
     */
    public void take(IdentityProvider provider, String logoutToken) {
        Jwt token = checked(provider, logoutToken);
        String subject = token.getSubject();
        String sid = token.getClaimAsString(LogoutTokenClaimNames.SID);
        whose(provider, token, subject, sid)
                .forEach(person -> sessions.end(provider, person, subject, sid));
    }

    private Jwt checked(IdentityProvider provider, String logoutToken) {
        try {
            ProviderClient client = clients.client(provider);
            return TokenDecoders.logoutToken(
                            client, new LogoutTokenRules(provider.settings(), clock))
                    .decode(logoutToken);
        } catch (Refusal refusal) {
            throw ProblemException.of(refusal.reason().problem());
        } catch (JwtException e) {
            throw refused();
        }
    }

    private Set<PersonId> whose(
            IdentityProvider provider, Jwt token, @Nullable String subject, @Nullable String sid) {
        Instant forgotten = clock.instant().plus(MEMORY);
        return TenantScope.call(
                provider.tenant(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status -> {
                                    if (!identities.useLogoutToken(
                                            provider, String.valueOf(token.getId()), forgotten)) {
                                        throw refused();
                                    }
                                    return subject == null
                                            ? identities.ofSession(provider, String.valueOf(sid))
                                            : identities
                                                    .find(provider, subject)
                                                    .map(Set::of)
                                                    .orElse(Set.of());
                                })));
    }

    private static ProblemException refused() {
        return ProblemException.of(
                ProblemType.INVALID_REQUEST, "This logout token is not valid here.");
    }
}
