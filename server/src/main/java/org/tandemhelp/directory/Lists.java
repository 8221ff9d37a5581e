package org.tandemhelp.directory;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;

/**
 * Pages of people, groups and members, inside the caller's tenant scope. A {@code cursor} is where
 * the last page ended, {@code null}: the first page.
 */
public interface Lists {

    /**
     * People of the organisation.
     *
     * @throws ProblemException {@code invalid-request} for a broken cursor
     */
    Page<Person> people(
            PersonFilter filter, ListOrder<PersonColumn> order, @Nullable String cursor, int limit);

    /**
     * Groups of the organisation.
     *
     * @throws ProblemException {@code invalid-request} for a broken cursor
     */
    Page<ListedGroup> groups(
            GroupFilter filter, ListOrder<GroupColumn> order, @Nullable String cursor, int limit);

    /**
     * The direct members of a group, groups first, both by name.
     *
     * @throws ProblemException {@code not-found} for the group; {@code invalid-request} for a
     *     broken cursor
     */
    Page<Member> members(GroupId group, String search, @Nullable String cursor, int limit);

    /**
     * Every person whom the filter leaves, for an export; audited. Read in parts, so that what
     * changes meanwhile may be in or not.
     */
    void exportPeople(
            PersonFilter filter,
            ListOrder<PersonColumn> order,
            Actor actor,
            Consumer<? super Person> reader);

    /** Every group that the filter leaves, for an export; audited. */
    void exportGroups(
            GroupFilter filter,
            ListOrder<GroupColumn> order,
            Actor actor,
            Consumer<? super ListedGroup> reader);

    /** The people whom the search finds, at most so many of them. */
    Set<PersonId> find(String search, int most);
}
