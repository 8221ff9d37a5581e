package org.tandemhelp.directory.csv;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of people.
 *
 * @param line its first line in the file, from 1
 * @param cells without blanks around them; only of columns that the file has
 * @param fault what is wrong with the row as a whole, {@code null}: nothing
 */
public record FileRow(long line, Map<Column, String> cells, @Nullable String fault) {

    /** The cell, or what is known already where the file has no such column. */
    public String cell(Column column, String otherwise) {
        return cells.getOrDefault(column, otherwise);
    }

    /** The cell, empty where the file has no such column. */
    public String cell(Column column) {
        return cell(column, "");
    }
}
