package org.tandemhelp.directory.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.kernel.ProblemException;

/**
 * What a sorted list is read by: an expression, then the id, which makes every place one of its
 * own.
 *
 * @param expression in SQL, written by us
 * @param kind what its values are
 * @param id the column of the id
 */
record Keyset(String expression, Kind kind, String id) {

    /** What a list is sorted by. */
    enum Kind {
        TEXT,
        TIME,
        NUMBER
    }

    /** The part of the condition that leaves out everything up to the point. */
    String after(ListOrder<?> order, @Nullable ListPoint from) {
        return from == null
                ? ""
                : " and (%s, %s) %s (:fromValue, :fromId)"
                        .formatted(expression, id, order.descending() ? "<" : ">");
    }

    /** The order of the list. */
    String orderBy(ListOrder<?> order) {
        String direction = order.descending() ? "desc" : "asc";
        return " order by %s %s, %s %s".formatted(expression, direction, id, direction);
    }

    /**
     * The value of a point as PostgreSQL compares it.
     *
     * @throws ProblemException {@code invalid-request}: nobody got such a cursor from us
     */
    Object value(ListPoint from) {
        try {
            return switch (kind) {
                case TEXT -> from.value();
                case TIME -> Instant.parse(from.value()).atOffset(ZoneOffset.UTC);
                case NUMBER -> Long.parseLong(from.value());
            };
        } catch (DateTimeException | NumberFormatException broken) {
            throw ListPoint.invalid();
        }
    }

    /** The column {@code point} of the select list: what the cursor keeps of a row. */
    String point() {
        return switch (kind) {
            case TEXT, NUMBER -> "cast(%s as text) as point".formatted(expression);
            case TIME ->
                    "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as point"
                            .formatted(expression);
        };
    }
}
