package org.tandemhelp.directory.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.ProblemException;

/**
 * An item of a list with its place in it.
 *
 * @param point what the item is sorted by
 */
record Listed<T>(T item, String point, UUID id) {

    /** Throws {@code invalid-request} for a page of less than one or more than 100 items. */
    static void checkLimit(int limit) {
        if (limit < 1 || limit > Page.MOST) {
            throw ProblemException.invalid(
                    Map.of("limit", "This must be a number from 1 to " + Page.MOST + "."));
        }
    }

    /** The page of a result that was read with one row more than asked for. */
    static <T> Page<T> page(List<Listed<T>> rows, int limit, String order, long total) {
        List<T> items = rows.stream().limit(limit).map(Listed::item).toList();
        if (rows.size() <= limit) {
            return new Page<>(items, null, total);
        }
        Listed<T> last = rows.get(limit - 1);
        return new Page<>(items, new ListPoint(order, last.point(), last.id()).cursor(), total);
    }
}
