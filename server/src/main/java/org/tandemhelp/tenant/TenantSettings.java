package org.tandemhelp.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;

/**
 * What an administrator can set (spec T1 to T3, T7). The switches act on live sessions at once; the
 * limits on what begins afterwards.
 *
 * @param remoteHelpEnabled T1, default false
 * @param unenrolledDevicesAllowed T2, default false
 * @param chatDisabled T3, default false
 * @param version counts changes; the expected value of the next change
 * @param lastChange {@code null}: as the tenant was created; not read from a wanted change
 */
public record TenantSettings(
        boolean remoteHelpEnabled,
        boolean unenrolledDevicesAllowed,
        boolean chatDisabled,
        TenantLimits limits,
        long version,
        @Nullable LastChange lastChange) {

    /**
     * Who changed the settings last.
     *
     * @param by {@code null}: the server itself
     */
    public record LastChange(@Nullable PersonId by, Instant at) {}

    /** The settings of a new tenant. */
    public static TenantSettings defaults() {
        return new TenantSettings(false, false, false, TenantLimits.defaults(), 0, null);
    }

    /** The same with T1 on or off. */
    public TenantSettings withRemoteHelpEnabled(boolean next) {
        return new TenantSettings(
                next, unenrolledDevicesAllowed, chatDisabled, limits, version, lastChange);
    }

    /** The same with T2 on or off. */
    public TenantSettings withUnenrolledDevicesAllowed(boolean next) {
        return new TenantSettings(
                remoteHelpEnabled, next, chatDisabled, limits, version, lastChange);
    }

    /** The same with T3 on or off. */
    public TenantSettings withChatDisabled(boolean next) {
        return new TenantSettings(
                remoteHelpEnabled, unenrolledDevicesAllowed, next, limits, version, lastChange);
    }

    /** The same with other limits. */
    public TenantSettings withLimits(TenantLimits next) {
        return new TenantSettings(
                remoteHelpEnabled,
                unenrolledDevicesAllowed,
                chatDisabled,
                next,
                version,
                lastChange);
    }

    /** The next version, changed by this. */
    public TenantSettings changed(LastChange change) {
        return new TenantSettings(
                remoteHelpEnabled,
                unenrolledDevicesAllowed,
                chatDisabled,
                limits,
                version + 1,
                change);
    }

    /** Whether an administrator would see a difference. */
    public boolean sameAs(TenantSettings other) {
        return remoteHelpEnabled == other.remoteHelpEnabled
                && unenrolledDevicesAllowed == other.unenrolledDevicesAllowed
                && chatDisabled == other.chatDisabled
                && limits.equals(other.limits);
    }
}
