package org.tandemhelp.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which groups a list shows.
 *
 * @param search beginnings of words of name and description, all of which a group must have; empty:
 *     every group
 * @param source {@code null}: any
 */
public record GroupFilter(String search, @Nullable Source source) {}
