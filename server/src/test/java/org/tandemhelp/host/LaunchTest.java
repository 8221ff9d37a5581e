package org.tandemhelp.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemhelp.TandemServer;

/** Starts that must not succeed: one sentence, no stack trace, nothing left running. */
class LaunchTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean launch(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TANDEM_DATA", folder.resolve("data").toString());
        environment.put("TANDEM_PORT", "0");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Launch(
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .start(TandemServer.class);
    }

    private String told() {
        String text = err.toString(StandardCharsets.UTF_8);
        assertThat(text.strip().lines()).hasSize(1);
        return text;
    }

    @Test
    @DisplayName("a busy port")
    void busyPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(launch("TANDEM_PORT", String.valueOf(taken.getLocalPort()))).isFalse();
            assertThat(told())
                    .startsWith("Port " + taken.getLocalPort() + " is used by another program.");
        }
    }

    @Test
    @DisplayName("a data folder that is a file")
    void noFolder() throws Exception {
        Files.writeString(folder.resolve("data"), "in the way");
        assertThat(launch()).isFalse();
        assertThat(told()).startsWith("This user cannot write into the folder");
    }

    @Test
    @DisplayName("an option that does not fit")
    void wrongOption() {
        assertThat(launch("TANDEM_BIND", "0.0.0.0")).isFalse();
        assertThat(told()).contains("--production");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
