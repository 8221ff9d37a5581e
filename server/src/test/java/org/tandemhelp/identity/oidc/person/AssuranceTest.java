package org.tandemhelp.identity.oidc.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.testing.TestClock;

class AssuranceTest {

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @CsvSource({
        ", , none",
        ", gold, none",
        "gold, gold, none",
        "silver gold, gold, none",
        "gold, goldfish, acr",
        "gold, Gold, acr",
        "gold, , acr"
    })
    void oneOfTheContextsIsEnough(@Nullable String required, @Nullable String acr, String reason) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "mia"));
        if (acr != null) {
            claims.put("acr", acr);
        }
        assertThat(outcome(settings(required, null), claims)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, none",
        "5, 300, none",
        "5, 359, none",
        "5, 361, auth-time",
        "5, , auth-time",
        ", 999999, none"
    })
    void aSignInIsYoungEnoughGiveOrTakeTheSkew(
            @Nullable Integer minutes, @Nullable Integer secondsAgo, String reason) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "mia"));
        if (secondsAgo != null) {
            claims.put("auth_time", clock.instant().minusSeconds(secondsAgo));
        }
        assertThat(outcome(settings(null, minutes), claims)).isEqualTo(reason);
    }

    private String outcome(ProviderSettings settings, Map<String, Object> claims) {
        Instant now = clock.instant();
        OidcIdToken token = new OidcIdToken("x", now, now.plusSeconds(60), claims);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Assurance.check(settings, token, clock));
        return refusal == null ? "none" : refusal.reason().wireName();
    }

    private static ProviderSettings settings(@Nullable String acr, @Nullable Integer minutes) {
        return new ProviderSettings(
                "Fake",
                "https://login.example.org",
                "tandem",
                null,
                List.of("openid"),
                true,
                true,
                null,
                ClaimNames.STANDARD,
                acr,
                minutes);
    }
}
