package org.tandemhelp.identity.oidc.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in may lead: pages of this server, in plain letters; nothing a link could smuggle.
 */
final class NextPath {

    private static final int LONGEST = 200;
    private static final Pattern PLAIN =
            Pattern.compile("/(?:(?:j|help|admin|account)(?:/[0-9A-Za-z_-]+)*)?");

    private NextPath() {}

    /** The page that was asked for, where it is one of ours; otherwise the first one. */
    static String of(@Nullable String wanted) {
        return wanted != null && wanted.length() <= LONGEST && PLAIN.matcher(wanted).matches()
                ? wanted
                : "/";
    }
}
