package org.tandemhelp.directory.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.ProblemException;

/**
 * The filters of a list as they stand in its address; what is missing does not filter. Whoever asks
 * for something that cannot be asked for gets {@code invalid-request} naming it.
 *
 * @param search beginnings of words
 * @param status {@code active} or {@code inactive}
 * @param source for example {@code scim}
 * @param group a group's id
 * @param sort a column, {@code -} before it: the other way round
 */
record ListQuery(
        @Nullable String search,
        @Nullable String status,
        @Nullable String source,
        @Nullable String group,
        @Nullable String sort) {

    private static final int SEARCH_LENGTH = 200;

    PersonFilter people() {
        return new PersonFilter(searched(search), active(), sourceOrNull(), groupOrNull());
    }

    ListOrder<PersonColumn> peopleOrder() {
        return ListOrder.of(PersonColumn.class, sort == null ? "name" : sort);
    }

    GroupFilter groups() {
        return new GroupFilter(searched(search), sourceOrNull());
    }

    ListOrder<GroupColumn> groupsOrder() {
        return ListOrder.of(GroupColumn.class, sort == null ? "name" : sort);
    }

    /** A search that is not too long. */
    static String searched(@Nullable String search) {
        if (search == null) {
            return "";
        }
        if (search.length() > SEARCH_LENGTH || search.indexOf('\0') >= 0) {
            throw refused("search", "Search for at most " + SEARCH_LENGTH + " characters.");
        }
        return search;
    }

    private @Nullable Boolean active() {
        return switch (status) {
            case null -> null;
            case "" -> null;
            case "active" -> true;
            case "inactive" -> false;
            default -> throw refused("status", "This is either active or inactive.");
        };
    }

    private @Nullable Source sourceOrNull() {
        if (source == null || source.isEmpty()) {
            return null;
        }
        return Arrays.stream(Source.values())
                .filter(one -> one.wireName().equals(source))
                .findFirst()
                .orElseThrow(() ->
                        refused(
                                "source",
                                "There are only these sources: "
                                        + Arrays.stream(Source.values())
                                                .map(Source::wireName)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private @Nullable GroupId groupOrNull() {
        if (group == null || group.isEmpty()) {
            return null;
        }
        try {
            return new GroupId(UUID.fromString(group));
        } catch (IllegalArgumentException e) {
            throw refused("group", "This is not the id of a group.");
        }
    }

    private static ProblemException refused(String field, String sentence) {
        return ProblemException.invalid(Map.of(field, sentence));
    }
}
