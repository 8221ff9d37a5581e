package org.tandemhelp.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by keyset.
 *
 * @param next opaque; {@code null}: this was the last page
 * @param total how many there are on all pages, as of this page
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {

    /** The most items of a page. */
    public static final int MOST = 100;
}
