package org.tandemhelp.identity.oidc.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;

/** Whether people proved themselves to the provider as well as the organisation requires. */
public final class Assurance {

    private static final Duration SKEW = Duration.ofSeconds(60);

    private Assurance() {}

    /**
     * Checks {@code acr} and {@code auth_time}: asking for them obliges no provider to heed it.
     *
     * @throws Refusal naming the rule
     */
    public static void check(ProviderSettings settings, OidcIdToken token, Clock clock) {
        String required = settings.requiredAcr();
        if (required != null
                && !List.of(required.split(" "))
                        .contains(String.valueOf(token.getAuthenticationContextClass()))) {
            throw Refusal.of(Reason.ACR);
        }
        Integer minutes = settings.maxAgeMinutes();
        if (minutes != null) {
            Instant proved = token.getAuthenticatedAt();
            Instant oldest = clock.instant().minus(Duration.ofMinutes(minutes)).minus(SKEW);
            if (proved == null || proved.isBefore(oldest)) {
                throw Refusal.of(Reason.AUTH_TIME);
            }
        }
    }
}
