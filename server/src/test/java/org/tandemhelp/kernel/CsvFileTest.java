package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30 1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void noCellIsAFormula(String cell) {
        String line = CsvFile.text(List.of(cell));
        assertThat(line).matches("(?s)\"?'.*\r\n");
        assertThat(line).contains(cell.replace("\"", "\"\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '$',
            value = {
                "Ada ~ Ada",
                "a,b ~ \"a,b\"",
                "a;b ~ \"a;b\"",
                "say \"hi\" ~ \"say \"\"hi\"\"\"",
                "a=b ~ a=b",
                "O'Brien ~ O'Brien",
                "Zoë 李 ~ Zoë 李"
            })
    void otherCellsStayAsTheyAre(String cell, String written) {
        assertThat(CsvFile.text(List.of(cell, "x"))).isEqualTo(written + ",x\r\n");
    }

    @Test
    void aLineBreakStaysInItsCell() {
        assertThat(CsvFile.text(List.of("a\nb", ""))).isEqualTo("\"a\nb\",\r\n");
    }

    @Test
    void aFileBeginsWithTheMarkAndTheHeader() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.write(out, List.of("a", "b"), file -> file.line(List.of("ö", "2")));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffa,b\r\nö,2\r\n");
    }

    @Test
    void aBrokenFileSaysSo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() ->
                        CsvFile.write(
                                out,
                                List.of("a"),
                                file -> {
                                    file.line(List.of("1"));
                                    throw new IllegalStateException("database");
                                }))
                .hasMessage("database");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("1\r\nThis file is not complete: the server had a problem.\r\n");
    }

    @Test
    void aReaderWhoLeavesIsNoFailure() {
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("connection reset");
                    }
                };
        int[] rows = {0};
        CsvFile.write(
                closed,
                List.of("a"),
                file -> {
                    for (; rows[0] < 1_000_000; rows[0]++) {
                        file.line(List.of("x".repeat(100)));
                    }
                });
        assertThat(rows[0]).isLessThan(1_000);
    }
}
