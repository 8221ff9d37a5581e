package org.tandemhelp.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.tenant.TenantLimits;

class SettingsRangesTest {

    private static final TenantLimits DEFAULTS = TenantLimits.defaults();

    @Test
    void theDefaultsAreInRange() {
        assertThatCode(() -> SettingsRanges.check(DEFAULTS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "codeLifeMinutes, PT1M, PT30M, PT1S, Choose a code life between 1 and 30 minutes.",
        "consentTimeoutMinutes, PT1M, PT30M, PT1S, Choose a time to consent between 1 and 30 minutes.",
        "idleLimitMinutes, PT5M, PT4H, PT1S, Choose an idle limit between 5 and 240 minutes.",
        "sessionLimitMinutes, PT10M, PT24H, PT1S, Choose a session length between 10 and 1440 minutes.",
        "retentionDays, P1D, P3650D, P1D, Choose a retention between 1 and 3650 days."
    })
    void bothEndsAreInAndOneStepBeyondIsOut(
            String field, Duration from, Duration to, Duration step, String sentence) {
        SettingsRanges.check(with(field, from));
        SettingsRanges.check(with(field, to));
        for (Duration wrong : new Duration[] {from.minus(step), to.plus(step), step.negated()}) {
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class, () -> SettingsRanges.check(with(field, wrong)));
            assertThat(problem.errors()).containsOnlyKeys(field).containsValue(sentence);
        }
    }

    private static TenantLimits with(String field, Duration value) {
        return switch (field) {
            case "codeLifeMinutes" -> DEFAULTS.withCodeLife(value);
            case "consentTimeoutMinutes" -> DEFAULTS.withConsentTimeout(value);
            case "idleLimitMinutes" -> DEFAULTS.withIdleLimit(value);
            case "sessionLimitMinutes" -> DEFAULTS.withSessionLimit(value);
            default -> DEFAULTS.withRetention(value);
        };
    }
}
