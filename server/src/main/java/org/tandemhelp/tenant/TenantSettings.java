package org.tandemhelp.tenant;

import java.time.Duration;

/**
 * What an administrator can set (spec T1 to T3, T7).
 *
 * @param remoteHelpEnabled T1, default false
 * @param unenrolledDevicesAllowed T2, default false
 * @param chatDisabled T3, default false
 * @param codeLife 1 to 30 minutes, default 10
 * @param consentTimeout 1 to 30 minutes, default 5
 * @param sessionLimit longest session, 10 minutes to 24 hours, default 8 hours
 * @param version counts changes; the expected value of the next change
 */
public record TenantSettings(
        boolean remoteHelpEnabled,
        boolean unenrolledDevicesAllowed,
        boolean chatDisabled,
        Duration codeLife,
        Duration consentTimeout,
        Duration sessionLimit,
        long version) {

    /** The settings of a new tenant. */
    public static TenantSettings defaults() {
        return new TenantSettings(
                false,
                false,
                false,
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofHours(8),
                0);
    }
}
