package org.tandemhelp.identity;

import java.util.Locale;

/** How a person proved who they are. */
public enum SignInMethod {
    PASSWORD,
    LINK,
    PASSKEY;

    /** The name in the audit log. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
