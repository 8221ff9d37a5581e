package org.tandemhelp.tenant.domain;

import java.util.Locale;

/** Whether a domain is the organisation's own. */
public enum DomainState {
    /** Claimed, never proved. */
    PENDING,
    /** Proved, and the proof still holds or has not failed for long. */
    VERIFIED,
    /** Was proved once; the record has been missing for too long. */
    LAPSED;

    /** The name in the API, for example {@code pending}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
