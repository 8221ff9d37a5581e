package org.tandemhelp.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.ProblemException;

class PeopleFileTest {

    @Test
    void columnsComeInAnyOrderAndCase() {
        List<FileRow> rows =
                read("MAIL, familyname ,GivenName,groups\r\na@x.org, Berg ,Ada,A|B\r\n");
        assertThat(rows)
                .containsExactly(
                        new FileRow(
                                2,
                                Map.of(
                                        Column.MAIL, "a@x.org",
                                        Column.FAMILY_NAME, "Berg",
                                        Column.GIVEN_NAME, "Ada",
                                        Column.GROUPS, "A|B"),
                                null));
        assertThat(rows.getFirst().cell(Column.COMPANY)).isEmpty();
        assertThat(rows.getFirst().cell(Column.COMPANY, "Nord")).isEqualTo("Nord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "givenName,mail\nAda,a@x.org",
                "givenName;mail\nAda;a@x.org",
                "\ufeffgivenName;mail\r\nAda;a@x.org\r\n",
                "\n\ngivenName,mail\n\n\nAda,a@x.org\n\n",
                "\"givenName\",\"mail\"\n\"Ada\",\"a@x.org\""
            })
    void separatorsQuotesAndEmptyLinesDoNotMatter(String text) {
        List<FileRow> rows = read(text);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().cell(Column.GIVEN_NAME)).isEqualTo("Ada");
        assertThat(rows.getFirst().cell(Column.MAIL)).isEqualTo("a@x.org");
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        List<FileRow> rows =
                read("givenName,mail\n\"A\nda\",a@x.org\n\nBea,b@x.org\n# no comment,c@x.org\n");
        assertThat(rows).extracting(FileRow::line).containsExactly(2L, 5L, 6L);
        assertThat(rows.getFirst().cell(Column.GIVEN_NAME)).isEqualTo("A\nda");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ The file is empty",
                "' \n ' ~ The file is empty",
                "givenName,mail,phone ~ The column \"phone\" is not known.",
                "givenName,mail,\u202ex ~ The column without a name is not known.",
                "givenName,mail, ~ The column without a name is not known.",
                "givenName,mail,Mail ~ The column \"mail\" is there twice.",
                "givenName,familyName ~ The column \"mail\" is missing.",
                "mail ~ The column \"givenName\" is missing.",
                "'givenName\tmail' ~ The column without a name is not known."
            })
    void aWrongHeaderIsNamed(String text, String sentence) {
        assertThat(refusal(text)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada,a@x.org,Clerk', 'This row has 3 cells, the first line has 2.'",
        "Ada, 'This row has 1 cells, the first line has 2.'"
    })
    void aRowOfAnotherLengthHasAFault(String row, String sentence) {
        assertThat(read("givenName,mail\n" + row).getFirst().fault()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada,\"a@x.org\nBea,b@x.org\n", "\"Ada\"x,a@x.org\n"})
    void brokenQuotesAreFoundByTheirLine(String rows) {
        assertThat(refusal("givenName,mail\nCea,c@x.org\n" + rows))
                .isEqualTo(
                        "The file cannot be read after line 2."
                                + " Look for a quotation mark that is not closed.");
    }

    @Test
    void thereIsAnEndToRowsAndCells() {
        String rows = "A,a@x.org\n".repeat(50_000);
        assertThat(read("givenName,mail\n" + rows)).hasSize(50_000);
        assertThat(refusal("givenName,mail\n" + rows + "A,a@x.org\n"))
                .isEqualTo("The file has more than 50000 rows. Divide it.");
        assertThat(refusal("givenName,mail\n" + ",".repeat(100_000))).contains("after line 1");
    }

    /** Whatever stands in a file: rows come out, or a sentence. */
    @Test
    void hostileFilesAreReadOrRefused() {
        String[] pieces = {
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "=cmd|' /C calc'!A0",
            "\u202e",
            "\u0000",
            "\ufeff",
            "\ud800",
            "<script>alert(1)</script>",
            "a@x.org",
            "Ada",
            "|",
            "\t",
            "#",
            "x".repeat(300),
            "İ",
            "ß",
            "' or 1=1 --",
            "\u2028",
            "{}",
            "%s",
            "\\",
            "\u0007",
            "😀"
        };
        Random random = new Random(42);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("givenName,mail,groups\n");
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                for (FileRow row : read(text.toString())) {
                    assertThat(row.line()).isGreaterThan(1);
                    assertThat(row.cells().size()).isLessThanOrEqualTo(3);
                }
                read++;
            } catch (ProblemException refused) {
                assertThat(refused.errors()).containsOnlyKeys("file");
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    private static List<FileRow> read(String text) {
        return PeopleFile.read(text.getBytes(StandardCharsets.UTF_8)).rows();
    }

    private static String refusal(String text) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(text));
        return String.valueOf(problem.errors().get("file"));
    }
}
