package org.tandemhelp.tenant.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.tenant.TenantLimits;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.TenantSettings.LastChange;

/**
 * The settings as the console reads them: whole minutes and days instead of durations.
 *
 * @param version of these settings; a change of another version is refused
 * @param changedBy {@code null}: the server itself, or somebody who is gone
 * @param changedAt {@code null}: never changed
 */
record SettingsForm(
        boolean remoteHelpEnabled,
        boolean unenrolledDevicesAllowed,
        boolean chatDisabled,
        int codeLifeMinutes,
        int consentTimeoutMinutes,
        int idleLimitMinutes,
        int sessionLimitMinutes,
        int retentionDays,
        long version,
        @Nullable Author changedBy,
        @Nullable Instant changedAt) {

    /** Personal data. */
    record Author(String id, String name) {}

    static SettingsForm of(TenantSettings settings, @Nullable Author author) {
        TenantLimits limits = settings.limits();
        LastChange change = settings.lastChange();
        return new SettingsForm(
                settings.remoteHelpEnabled(),
                settings.unenrolledDevicesAllowed(),
                settings.chatDisabled(),
                Math.toIntExact(limits.codeLife().toMinutes()),
                Math.toIntExact(limits.consentTimeout().toMinutes()),
                Math.toIntExact(limits.idleLimit().toMinutes()),
                Math.toIntExact(limits.sessionLimit().toMinutes()),
                Math.toIntExact(limits.retention().toDays()),
                settings.version(),
                author,
                change == null ? null : change.at());
    }
}
