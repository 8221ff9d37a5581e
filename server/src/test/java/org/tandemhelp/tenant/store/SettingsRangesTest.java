package org.tandemhelp.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.tenant.TenantSettings;

class SettingsRangesTest {

    @Test
    void theDefaultsAreInRange() {
        assertThatCode(() -> SettingsRanges.check(TenantSettings.defaults()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S, PT5M, PT1H, codeLifeMinutes",
        "PT30M1S, PT5M, PT1H, codeLifeMinutes",
        "PT-1M, PT5M, PT1H, codeLifeMinutes",
        "PT10M, PT0S, PT1H, consentTimeoutMinutes",
        "PT10M, PT31M, PT1H, consentTimeoutMinutes",
        "PT10M, PT5M, PT9M59S, sessionLimitMinutes",
        "PT10M, PT5M, PT24H1S, sessionLimitMinutes"
    })
    void oneStepBeyondIsRefused(Duration code, Duration consent, Duration limit, String field) {
        TenantSettings wanted = new TenantSettings(true, false, false, code, consent, limit, 0);
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> SettingsRanges.check(wanted));
        assertThat(problem.errors()).containsOnlyKeys(field);
        assertThat(problem.errors().get(field)).startsWith("Choose between");
    }
}
