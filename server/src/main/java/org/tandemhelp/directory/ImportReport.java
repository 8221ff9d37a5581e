package org.tandemhelp.directory;

import java.util.List;

/**
 * What an import of people does, or would do.
 *
 * @param dryRun nothing was changed
 * @param added new people
 * @param changed people of whom something is different or who come into a group
 * @param failed rows that cannot be imported
 * @param groupsAdded groups that are new
 * @param rows at most 200, those with errors first
 */
public record ImportReport(
        boolean dryRun,
        int added,
        int changed,
        int unchanged,
        int failed,
        int groupsAdded,
        List<Row> rows) {

    /** So many rows are told. */
    public static final int ROWS = 200;

    /**
     * A row of the file. Personal data.
     *
     * @param line in the file, from 1
     * @param status {@code add}, {@code change}, {@code unchanged} or {@code error}
     * @param errors empty but for {@code error}
     */
    public record Row(
            long line, String status, String mail, String name, List<FieldError> errors) {}

    /** What is wrong with one cell. */
    public record FieldError(String field, String detail) {}
}
