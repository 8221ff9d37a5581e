package org.tandemhelp.tenant;

import java.time.Duration;

/**
 * The times an administrator can set (spec T7). A help session keeps the ones that were valid when
 * its code was issued: nobody's running session becomes shorter or longer under their hands. The
 * retention is the exception, it is read at each clean-up.
 *
 * @param codeLife whole minutes, 1 to 30, default 10
 * @param consentTimeout whole minutes, 1 to 30, default 5
 * @param idleLimit how long a session may stay paused, 5 minutes to 4 hours, default 30 minutes
 * @param sessionLimit longest session, 10 minutes to 24 hours, default 8 hours
 * @param retention how long the record of an ended session is kept, whole days, 1 to 3650, default
 *     30
 */
public record TenantLimits(
        Duration codeLife,
        Duration consentTimeout,
        Duration idleLimit,
        Duration sessionLimit,
        Duration retention) {

    /** The limits of a new tenant. */
    public static TenantLimits defaults() {
        return new TenantLimits(
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(8),
                Duration.ofDays(30));
    }

    /** The same with another life of codes. */
    public TenantLimits withCodeLife(Duration next) {
        return new TenantLimits(next, consentTimeout, idleLimit, sessionLimit, retention);
    }

    /** The same with another time to consent. */
    public TenantLimits withConsentTimeout(Duration next) {
        return new TenantLimits(codeLife, next, idleLimit, sessionLimit, retention);
    }

    /** The same with another idle limit. */
    public TenantLimits withIdleLimit(Duration next) {
        return new TenantLimits(codeLife, consentTimeout, next, sessionLimit, retention);
    }

    /** The same with another longest session. */
    public TenantLimits withSessionLimit(Duration next) {
        return new TenantLimits(codeLife, consentTimeout, idleLimit, next, retention);
    }

    /** The same with another retention. */
    public TenantLimits withRetention(Duration next) {
        return new TenantLimits(codeLife, consentTimeout, idleLimit, sessionLimit, next);
    }
}
