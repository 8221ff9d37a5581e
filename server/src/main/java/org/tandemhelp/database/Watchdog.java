package org.tandemhelp.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops PostgreSQL when the server is gone, even after {@code kill -9}: a shell waits for the end
 * of a pipe that only this process holds open.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            while read -r line; do :; done
            exec "$@" >/dev/null 2>&1
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Watches over this process; the command runs when it has ended. */
    static Watchdog thatRuns(List<String> command) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "tandem-watchdog"));
        line.addAll(command);
        return new Watchdog(
                new ProcessBuilder(line)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** Calls the watch off. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
