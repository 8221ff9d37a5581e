package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps filters away from the parser that only an attacker writes: very long or very deep ones. The
 * parser calls itself for every bracket.
 */
final class FilterGuard {

    /** The most characters of a filter or a path. */
    static final int LENGTH = 4096;

    /** The most brackets inside each other. */
    static final int DEPTH = 16;

    private FilterGuard() {}

    static void check(@Nullable String filter) {
        if (filter == null) {
            return;
        }
        if (filter.length() > LENGTH) {
            throw new InvalidFilterException(
                    "A filter has at most " + LENGTH + " characters.", null);
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[') && ++depth > DEPTH) {
                throw new InvalidFilterException(
                        "A filter has at most " + DEPTH + " brackets inside each other.", null);
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            }
        }
    }
}
