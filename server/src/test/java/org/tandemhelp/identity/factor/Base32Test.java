package org.tandemhelp.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.testing.Authenticator;

class Base32Test {

    /** RFC 4648 section 10, without padding. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void theVectorsOfTheRfc(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void whatAnAppReadsIsWhatWasWritten() {
        Random random = new Random(32);
        for (int i = 0; i < 1_000; i++) {
            byte[] secret = new byte[20];
            random.nextBytes(secret);
            assertThat(new Authenticator(Base32.encode(secret)).secret()).isEqualTo(secret);
        }
        assertThat(new Authenticator(Base32.encode(new byte[20])).secret()).isEqualTo(new byte[20]);
    }
}
