package org.tandemhelp.directory.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.ImportReport;
import org.tandemhelp.directory.Person;

/**
 * What a row of a file does.
 *
 * @param mail as it stands in the file, cut
 * @param name as it stands in the file, cut
 * @param after the person as the row makes them, {@code null}: the row has errors
 * @param groups names of the groups that the person comes into
 * @param errors by field
 */
record Planned(
        long line,
        Status status,
        String mail,
        String name,
        @Nullable Person after,
        List<String> groups,
        Map<String, String> errors) {

    /** The four things a row can do. */
    enum Status {
        ERROR,
        ADD,
        CHANGE,
        UNCHANGED
    }

    ImportReport.Row told() {
        return new ImportReport.Row(
                line,
                status.name().toLowerCase(java.util.Locale.ROOT),
                mail,
                name,
                errors.entrySet().stream()
                        .map(one -> new ImportReport.FieldError(one.getKey(), one.getValue()))
                        .toList());
    }
}
