package org.tandemhelp.tenant.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.tenant.TenantLimits;
import org.tandemhelp.tenant.TenantSettings;

/**
 * The settings as the console wants them: the form it read, changed. No field may be missing, so
 * that an older page cannot set one back by not knowing it.
 *
 * @param changedBy not read: the server knows who changes
 * @param changedAt not read: the server knows when
 */
record WantedSettings(
        @Nullable Boolean remoteHelpEnabled,
        @Nullable Boolean unenrolledDevicesAllowed,
        @Nullable Boolean chatDisabled,
        @Nullable Integer codeLifeMinutes,
        @Nullable Integer consentTimeoutMinutes,
        @Nullable Integer idleLimitMinutes,
        @Nullable Integer sessionLimitMinutes,
        @Nullable Integer retentionDays,
        @Nullable Long version,
        @Nullable Object changedBy,
        @Nullable Object changedAt) {

    /**
     * What is wanted.
     *
     * @throws ProblemException {@code invalid-request} naming every field that is missing
     */
    TenantSettings settings() {
        Given given = new Given(new Fields());
        TenantSettings wanted =
                new TenantSettings(
                        given.value("remoteHelpEnabled", remoteHelpEnabled, false),
                        given.value("unenrolledDevicesAllowed", unenrolledDevicesAllowed, false),
                        given.value("chatDisabled", chatDisabled, false),
                        new TenantLimits(
                                given.minutes("codeLifeMinutes", codeLifeMinutes),
                                given.minutes("consentTimeoutMinutes", consentTimeoutMinutes),
                                given.minutes("idleLimitMinutes", idleLimitMinutes),
                                given.minutes("sessionLimitMinutes", sessionLimitMinutes),
                                Duration.ofDays(given.value("retentionDays", retentionDays, 0))),
                        given.value("version", version, 0L),
                        null);
        given.fields().orThrow();
        return wanted;
    }

    private record Given(Fields fields) {

        <T> T value(String field, @Nullable T value, T otherwise) {
            fields.require(value != null, field, "This value is missing.");
            return value == null ? otherwise : value;
        }

        Duration minutes(String field, @Nullable Integer value) {
            return Duration.ofMinutes(value(field, value, 0));
        }
    }
}
