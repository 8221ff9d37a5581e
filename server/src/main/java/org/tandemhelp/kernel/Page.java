package org.tandemhelp.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by keyset.
 *
 * @param next opaque; {@code null}: this was the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {}
