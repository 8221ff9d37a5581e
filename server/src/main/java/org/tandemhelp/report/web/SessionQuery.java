package org.tandemhelp.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.session.SessionFilter;

/**
 * The filters of the report as they stand in its address; what is missing does not filter. Whoever
 * asks for something that cannot be asked for gets {@code invalid-request} naming it.
 *
 * @param person the id of the helper or the sharer
 * @param search beginnings of words of the helper's or the sharer's name, mail address or job title
 * @param state {@code live} or {@code ended}
 * @param sort {@code createdAt}, or {@code -createdAt}: the newest first
 */
record SessionQuery(
        @Nullable String person,
        @Nullable String search,
        @Nullable String state,
        @Nullable String sort) {

    private static final int SEARCH_LENGTH = 200;

    /** The filter; the people whom the search means are asked for with {@code find}. */
    SessionFilter filter(Function<String, Set<PersonId>> find) {
        PersonId one = personOrNull();
        Boolean live = live();
        boolean oldestFirst = oldestFirst();
        String words = search == null ? "" : search;
        if (words.length() > SEARCH_LENGTH || words.indexOf('\0') >= 0) {
            throw refused("search", "Search for at most " + SEARCH_LENGTH + " characters.");
        }
        return new SessionFilter(
                one, words.isBlank() ? null : find.apply(words), live, oldestFirst);
    }

    /** The names of the filters in use, separated by commas. */
    String used() {
        List<String> used = new ArrayList<>();
        if (person != null && !person.isEmpty()) {
            used.add("person");
        }
        if (search != null && !search.isBlank()) {
            used.add("search");
        }
        if (state != null && !state.isEmpty()) {
            used.add("state");
        }
        return String.join(",", used);
    }

    private @Nullable PersonId personOrNull() {
        if (person == null || person.isEmpty()) {
            return null;
        }
        try {
            return new PersonId(UUID.fromString(person));
        } catch (IllegalArgumentException e) {
            throw refused("person", "This is not the id of a person.");
        }
    }

    private @Nullable Boolean live() {
        return switch (state) {
            case null -> null;
            case "" -> null;
            case "live" -> true;
            case "ended" -> false;
            default -> throw refused("state", "This is either live or ended.");
        };
    }

    private boolean oldestFirst() {
        return switch (sort) {
            case null -> false;
            case "", "-createdAt" -> false;
            case "createdAt" -> true;
            default -> throw refused("sort", "The list can be sorted by createdAt.");
        };
    }

    private static ProblemException refused(String field, String sentence) {
        return ProblemException.invalid(Map.of(field, sentence));
    }
}
