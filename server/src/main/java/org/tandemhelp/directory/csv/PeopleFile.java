package org.tandemhelp.directory.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.ProblemException;

/**
 * A file of people: a header, then a person in each row (RFC 4180, with {@code ,} or {@code ;}).
 */
public record PeopleFile(List<FileRow> rows) {

    private static final int NAME_LENGTH = 64;

    /**
     * Reads a file.
     *
     * @throws ProblemException {@code invalid-request} where it is no such file at all: another
     *     encoding, unknown, missing or doubled columns, quotes that do not close, more rows than
     *     {@link Limit#IMPORT_ROWS}
     */
    public static PeopleFile read(byte[] file) {
        String text = FileText.of(file);
        if (text.isBlank()) {
            throw refused("The file is empty. Its first line must name the columns.");
        }
        Iterator<CsvRecord> records = records(text);
        long line = 0;
        try {
            CsvRecord header = records.next();
            List<Column> columns = columns(header.getFields());
            List<FileRow> rows = new ArrayList<>();
            line = header.getStartingLineNumber();
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                if (rows.size() == Limit.IMPORT_ROWS.count()) {
                    throw refused(
                            "The file has more than "
                                    + Limit.IMPORT_ROWS.count()
                                    + " rows. Divide it.");
                }
                rows.add(row(line, columns, row.getFields()));
            }
            return new PeopleFile(List.copyOf(rows));
        } catch (CsvParseException broken) {
            throw refused(
                    "The file cannot be read after line "
                            + line
                            + ". Look for a quotation mark that is not closed.");
        }
    }

    private static Iterator<CsvRecord> records(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
    }

    /** Spreadsheet programs write a semicolon where the comma is the decimal sign. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static List<Column> columns(List<String> header) {
        List<Column> columns = new ArrayList<>();
        for (String name : header) {
            Column column =
                    Column.of(name)
                            .orElseThrow(() ->
                                    refused(
                                            "The column "
                                                    + shown(name)
                                                    + " is not known. There are "
                                                    + Column.all()
                                                    + "."));
            if (columns.contains(column)) {
                throw refused("The column \"" + column.header() + "\" is there twice.");
            }
            columns.add(column);
        }
        Set<Column> missing = EnumSet.allOf(Column.class);
        missing.removeIf(column -> !column.required() || columns.contains(column));
        for (Column column : missing) {
            throw refused("The column \"" + column.header() + "\" is missing.");
        }
        return columns;
    }

    private static FileRow row(long line, List<Column> columns, List<String> cells) {
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i).strip());
        }
        String fault =
                columns.size() == cells.size()
                        ? null
                        : "This row has "
                                + cells.size()
                                + " cells, the first line has "
                                + columns.size()
                                + ".";
        return new FileRow(line, named, fault);
    }

    /** The name goes back to the sender only where it is harmless. */
    private static String shown(String name) {
        return PlainText.fault(name, NAME_LENGTH) == null ? "\"" + name + "\"" : "without a name";
    }

    static ProblemException refused(String sentence) {
        return ProblemException.invalid(Map.of("file", sentence));
    }
}
