package org.tandemhelp.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET =
            "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238 appendix B, SHA-1; of its eight digits ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheRfc(long second, String eightDigits) {
        String code = eightDigits.substring(2);
        assertThat(Totp.code(RFC_SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.step(RFC_SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void oneStepOfDelayOrDriftIsTakenAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_000L * 30 / 30 + 20);
        long step = now.getEpochSecond() / 30;
        for (long drift = -3; drift <= 3; drift++) {
            var found = Totp.step(RFC_SECRET, Totp.code(RFC_SECRET, step + drift), now, 0);
            if (Math.abs(drift) <= 1) {
                assertThat(found).hasValue(step + drift);
            } else {
                assertThat(found).isEmpty();
            }
        }
    }

    @Test
    void aStepThatWasUsedIsNotTakenAgainNorOneBeforeIt() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        for (long of = step - 1; of <= step + 1; of++) {
            String code = Totp.code(RFC_SECRET, of);
            assertThat(Totp.step(RFC_SECRET, code, now, of - 1)).hasValue(of);
            assertThat(Totp.step(RFC_SECRET, code, now, of)).isEmpty();
            assertThat(Totp.step(RFC_SECRET, code, now, of + 1)).isEmpty();
        }
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(Totp.secret()).hasSize(20).isNotEqualTo(Totp.secret());
    }

    @Test
    void otherTextsAreNoCodes() {
        Random random = new Random(6);
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        for (String text :
                new String[] {"", "1", "12345", "1234567", "٠٥٠٤٧١", "05047l", "50471"}) {
            assertThat(Totp.step(RFC_SECRET, text, now, 0)).as(text).isEmpty();
        }
        for (int i = 0; i < 2_000; i++) {
            byte[] other = new byte[20];
            random.nextBytes(other);
            long step = now.getEpochSecond() / 30;
            assertThat(Totp.step(other, Totp.code(other, step), now, 0)).isPresent();
        }
    }
}
