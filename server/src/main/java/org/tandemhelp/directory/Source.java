package org.tandemhelp.directory;

import java.util.Locale;

/** Where a person or group came from; what came by provisioning may be overwritten by it. */
public enum Source {
    MANUAL,
    CSV,
    SCIM,
    OIDC;

    /** The name in the API and the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
