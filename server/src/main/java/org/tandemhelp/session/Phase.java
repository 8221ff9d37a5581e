package org.tandemhelp.session;

import java.util.Locale;

/** How far a help session has come (design.md section 4), without the data of the state. */
public enum Phase {
    CODE_ISSUED,
    JOINED,
    IDENTITIES_SHOWN,
    MODE_REQUESTED,
    CONNECTING,
    ACTIVE,
    RECONNECTING,
    ENDED;

    /** Whether two people are paired, so that their clients may exchange sealed messages. */
    public boolean paired() {
        return this != CODE_ISSUED && this != ENDED;
    }

    /** The name in the API, for example {@code code-issued}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
