package org.tandemhelp.host.setup;

import org.jspecify.annotations.Nullable;

/** What the first administrator types; {@code token} comes from the link. */
record SetupRequest(
        @Nullable String token,
        @Nullable String organisation,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String mail,
        @Nullable String password) {

    /** A text that is never {@code null}; the modules that own the fields check the rest. */
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "SetupRequest[organisation=" + organisation + "]";
    }
}
