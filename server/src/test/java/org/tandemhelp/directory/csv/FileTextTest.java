package org.tandemhelp.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.kernel.ProblemException;

class FileTextTest {

    private static final String TEXT = "Zoë,李,\ud83d\ude00\n";

    @ParameterizedTest
    @CsvSource({"'',UTF-8", "efbbbf,UTF-8", "fffe,UTF-16LE", "feff,UTF-16BE"})
    void readsWhatSpreadsheetProgramsWrite(String mark, String charset) {
        assertThat(FileText.of(bytes(mark, TEXT, Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        // Latin-1 and Windows-1252: the first letter with an accent is byte 3
        "5a6feb2c, 3, UTF-8",
        "ff, 1, UTF-8",
        "61c3, 2, UTF-8",
        // a surrogate and an overlong form are no UTF-8
        "61eda080, 2, UTF-8",
        "c0af, 1, UTF-8",
        // UTF-16 without its mark
        "61006200, 2, UTF-8",
        "efbbbf6100, 5, UTF-8",
        "fffe610000d8, 5, UTF-16",
        "fffe610062, 5, UTF-16",
        "fffe61000000, 5, UTF-16",
        "fffe0000, 3, UTF-16"
    })
    void namesTheByteThatCannotBeRead(String hex, int position, String encoding) {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class, () -> FileText.of(HexFormat.of().parseHex(hex)));
        assertThat(problem.errors().get("file"))
                .startsWith("Byte " + position + " of the file cannot be read as " + encoding);
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                assertThat(FileText.of(bytes)).doesNotContain("\0");
            } catch (ProblemException refused) {
                assertThat(refused.errors()).containsOnlyKeys("file");
            }
        }
    }

    private static byte[] bytes(String mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @Test
    void theMarkIsNoPartOfTheText() {
        assertThat(FileText.of("\ufeffa".getBytes(StandardCharsets.UTF_8))).isEqualTo("a");
    }
}
