package org.tandemhelp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.TenantId;

class TenantSettingsChangedTest {

    private static final TenantSettings OLD = TenantSettings.defaults();

    @Test
    void namesWhatChangedAndNothingElse() {
        TenantSettings next =
                OLD.withRemoteHelpEnabled(true)
                        .withLimits(OLD.limits().withRetention(Duration.ofDays(7)));
        assertThat(details(next))
                .containsExactly(
                        entry("remoteHelpEnabled", "false -> true"),
                        entry("retentionDays", "30 -> 7"));
    }

    @Test
    void knowsEveryFieldByItsNameInTheApi() {
        TenantLimits limits =
                new TenantLimits(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(6),
                        Duration.ofMinutes(60),
                        Duration.ofDays(1));
        assertThat(details(new TenantSettings(true, true, true, limits, 0, null)))
                .containsOnly(
                        entry("remoteHelpEnabled", "false -> true"),
                        entry("unenrolledDevicesAllowed", "false -> true"),
                        entry("chatDisabled", "false -> true"),
                        entry("codeLifeMinutes", "10 -> 1"),
                        entry("consentTimeoutMinutes", "5 -> 2"),
                        entry("idleLimitMinutes", "30 -> 6"),
                        entry("sessionLimitMinutes", "480 -> 60"),
                        entry("retentionDays", "30 -> 1"));
    }

    private static Map<String, String> details(TenantSettings next) {
        TenantId tenant = TenantId.random();
        return new TenantSettingsChanged(tenant, new Actor.Server("test"), OLD, next).details();
    }
}
