package org.tandemhelp.identity.oidc.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that was tried.
 *
 * @param message what was found and what to do
 */
public record Check(Name name, State state, String message) {

    /** What is tried, in this order. */
    public enum Name {
        DISCOVERY,
        ISSUER,
        KEYS,
        AUTHORIZATION,
        TOKEN,
        CLIENT,
        CLOCK;

        /** The name in the API. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it went. */
    public enum State {
        OK,
        WARNING,
        FAILED,
        SKIPPED;

        /** The name in the API. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Check ok(Name name, String message) {
        return new Check(name, State.OK, message);
    }

    static Check warning(Name name, String message) {
        return new Check(name, State.WARNING, message);
    }

    static Check failed(Name name, String message) {
        return new Check(name, State.FAILED, message);
    }

    static Check skipped(Name name, String message) {
        return new Check(name, State.SKIPPED, message);
    }
}
