package org.tandemhelp.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param search beginnings of words of names, mail address, job title and company, all of which a
 *     person must have; empty: everybody
 * @param active {@code null}: both
 * @param source {@code null}: any
 * @param group who is directly in this group, {@code null}: everybody
 */
public record PersonFilter(
        String search, @Nullable Boolean active, @Nullable Source source, @Nullable GroupId group) {

    /** Everybody. */
    public static final PersonFilter NONE = new PersonFilter("", null, null, null);
}
