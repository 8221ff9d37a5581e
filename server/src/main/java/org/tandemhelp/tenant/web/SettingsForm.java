package org.tandemhelp.tenant.web;

import java.time.Duration;
import org.tandemhelp.tenant.TenantSettings;

/**
 * The settings as the console reads and writes them: whole minutes instead of durations.
 *
 * @param version of the settings that were read; a change of another version is refused
 */
record SettingsForm(
        boolean remoteHelpEnabled,
        boolean unenrolledDevicesAllowed,
        boolean chatDisabled,
        int codeLifeMinutes,
        int consentTimeoutMinutes,
        int sessionLimitMinutes,
        long version) {

    static SettingsForm of(TenantSettings settings) {
        return new SettingsForm(
                settings.remoteHelpEnabled(),
                settings.unenrolledDevicesAllowed(),
                settings.chatDisabled(),
                Math.toIntExact(settings.codeLife().toMinutes()),
                Math.toIntExact(settings.consentTimeout().toMinutes()),
                Math.toIntExact(settings.sessionLimit().toMinutes()),
                settings.version());
    }

    TenantSettings settings() {
        return new TenantSettings(
                remoteHelpEnabled,
                unenrolledDevicesAllowed,
                chatDisabled,
                Duration.ofMinutes(codeLifeMinutes),
                Duration.ofMinutes(consentTimeoutMinutes),
                Duration.ofMinutes(sessionLimitMinutes),
                version);
    }
}
