package org.tandemhelp.host.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.tandemhelp.kernel.StartProblem;

/** Whatever goes wrong, one sentence comes out. */
class StartFailureTest {

    private static final Path LOG = Path.of("/data/tandem.log");

    private static String sentence(Throwable cause) {
        return StartFailure.sentence(new IllegalStateException("outer", cause), LOG);
    }

    @Test
    @DisplayName("takes the sentence of whoever knew best")
    void known() {
        assertThat(sentence(new StartProblem("This is wrong."))).isEqualTo("This is wrong.");
        assertThat(sentence(new PortInUseException(8080)))
                .startsWith("Port 8080 is used by another program.");
    }

    @Test
    @DisplayName("points to the log for the rest")
    void unknown() {
        assertThat(sentence(new FlywayException("syntax error")))
                .isEqualTo("The database could not be brought up to date; " + LOG + " tells why.");
        assertThat(sentence(new NullPointerException("secret")))
                .isEqualTo("Tandem could not start; " + LOG + " tells why.");
    }
}
