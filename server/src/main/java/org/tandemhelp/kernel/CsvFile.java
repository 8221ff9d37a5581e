package org.tandemhelp.kernel;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes a CSV file (RFC 4180, UTF-8 with its mark) that a spreadsheet program only shows. Texts
 * come from many hands, and such programs take a cell that begins with one of {@code = + - @}, a
 * tabulator or a carriage return for a formula and carry it out: those get an apostrophe before
 * them.
 */
public final class CsvFile {

    /** What the answer to a browser says it is. */
    public static final String CONTENT_TYPE = "text/csv;charset=UTF-8";

    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    private CsvFile(Writer out) {
        this.out = out;
    }

    /**
     * Writes a whole file. Where the rows fail after some of them are out, the last line says so;
     * where nobody takes the file any more, it just ends.
     *
     * @param rows calls {@link #line} for each row
     */
    public static void write(OutputStream to, List<String> header, Consumer<CsvFile> rows) {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        CsvFile file = new CsvFile(out);
        try {
            out.write(MARK);
            file.line(header);
            try {
                rows.accept(file);
            } catch (RuntimeException e) {
                if (!(e instanceof Gone)) {
                    file.line(List.of("This file is not complete: the server had a problem."));
                    out.flush();
                }
                throw e;
            }
            out.flush();
        } catch (IOException | Gone e) {
            // The reader left; there is nobody to tell.
        }
    }

    /** One row. */
    public void line(List<String> cells) {
        try {
            out.write(text(cells));
        } catch (IOException e) {
            throw new Gone();
        }
    }

    /** The row as it stands in the file, with its end. */
    static String text(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static final class Gone extends RuntimeException {

        Gone() {
            super("nobody reads this file any more", null, false, false);
        }
    }
}
