package org.tandemhelp.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemhelp.kernel.ProblemException;

/**
 * By which column a list is sorted.
 *
 * @param <C> the columns of the list
 */
public record ListOrder<C extends Enum<C>>(C column, boolean descending) {

    /**
     * Reads the parameter {@code sort}: a column's name, with {@code -} before it the other way
     * round.
     *
     * @throws ProblemException {@code invalid-request} for any other text
     */
    public static <C extends Enum<C>> ListOrder<C> of(Class<C> columns, String sort) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        for (C column : columns.getEnumConstants()) {
            if (wireName(column).equals(name)) {
                return new ListOrder<>(column, descending);
            }
        }
        throw ProblemException.invalid(
                Map.of(
                        "sort",
                        "The list can be sorted by "
                                + Arrays.stream(columns.getEnumConstants())
                                        .map(ListOrder::wireName)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** The text that {@link #of} reads. */
    public String wireName() {
        return (descending ? "-" : "") + wireName(column);
    }

    private static String wireName(Enum<?> column) {
        String[] words = column.name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
