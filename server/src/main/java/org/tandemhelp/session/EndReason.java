package org.tandemhelp.session;

import java.util.Locale;

/** Why a help session ended: the closed list of spec 5.10 and model.proto. */
public enum EndReason {
    HELPER_LEFT,
    SHARER_LEFT,
    DECLINED,
    CODE_EXPIRED,
    CONSENT_TIMEOUT,
    OFFLINE,
    NOT_PERMITTED,
    OUT_OF_SCOPE,
    TENANT_DISABLED,
    UNENROLLED_NOT_ALLOWED,
    NETWORK_LOST,
    SUPERSEDED,
    AGENT_MISSING,
    SHARER_RECLAIMED,
    /** Three wrong confirmations. */
    CODE_BURNED,
    /** Something was said that the key exchange contradicts. */
    IDENTITY_MISMATCH,
    /** A person signed out or was deactivated. */
    SIGNED_OUT,
    LENGTH_LIMIT,
    /** One of the two paused for longer than the tenant allows. */
    IDLE_LIMIT;

    /** What a side's plain leave is called. */
    public static EndReason leftBy(Side side) {
        return side == Side.HELPER ? HELPER_LEFT : SHARER_LEFT;
    }

    /** The name in the API and the audit log, for example {@code helper-left}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
