package org.tandemhelp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watchdog acts when the process it watches is gone, and only then. */
class WatchdogTest {

    @TempDir private Path folder;

    /** A process of its own that starts a watchdog and waits to be killed. */
    static final class Watched {
        private Watched() {}

        public static void main(String[] args) throws Exception {
            Watchdog.thatRuns(List.of("/bin/sh", "-c", "echo barked > \"$0\"", args[0]));
            System.out.println("watching");
            Thread.currentThread().join();
        }
    }

    @Test
    @DisplayName("runs its command after kill -9")
    void barks() throws Exception {
        Path mark = folder.resolve("mark");
        Process watched =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Watched.class.getName(),
                                mark.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(watched.inputReader().readLine()).isEqualTo("watching");
        assertThat(mark).doesNotExist();
        watched.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(Files.readString(mark)).isEqualTo("barked\n"));
    }

    @Test
    @DisplayName("does nothing once it is called off")
    void calledOff() throws Exception {
        Path mark = folder.resolve("mark");
        Watchdog.thatRuns(List.of("/bin/sh", "-c", "echo barked > \"$0\"", mark.toString()))
                .close();
        assertThat(mark).doesNotExist();
    }
}
