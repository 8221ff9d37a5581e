package org.tandemhelp.directory.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a file of people, in any order. */
public enum Column {
    GIVEN_NAME("givenName", true),
    FAMILY_NAME("familyName", false),
    MAIL("mail", true),
    JOB_TITLE("jobTitle", false),
    COMPANY("company", false),
    /** Names of groups, separated by {@code |}. */
    GROUPS("groups", false);

    private final String header;
    private final boolean required;

    Column(String header, boolean required) {
        this.header = header;
        this.required = required;
    }

    /** What stands in the first line. */
    public String header() {
        return header;
    }

    boolean required() {
        return required;
    }

    /** The column with this header, upper and lower case alike. */
    static Optional<Column> of(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.header.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** All headers in one line. */
    static String all() {
        return Arrays.stream(values()).map(Column::header).collect(Collectors.joining(", "));
    }
}
