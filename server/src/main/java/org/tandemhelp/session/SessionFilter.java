package org.tandemhelp.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;

/**
 * Which help sessions a list shows, and from which end.
 *
 * @param person who was one of the two, {@code null}: anybody
 * @param among one of the two is among these, {@code null}: anybody
 * @param live {@code null}: live and ended ones
 * @param oldestFirst otherwise the newest come first
 */
public record SessionFilter(
        @Nullable PersonId person,
        @Nullable Set<PersonId> among,
        @Nullable Boolean live,
        boolean oldestFirst) {

    /** Every session, the newest first. */
    public static final SessionFilter NONE = new SessionFilter(null, null, null, false);
}
