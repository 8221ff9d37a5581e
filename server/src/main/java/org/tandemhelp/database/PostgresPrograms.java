package org.tandemhelp.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tandemhelp.kernel.StartProblem;

/**
 * Runs PostgreSQL's programs. PostgreSQL refuses to work as root; there each program gets a user
 * namespace of its own, in which it is nobody in particular and still owns root's files.
 */
final class PostgresPrograms {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private final Path home;
    private final List<String> prefix;

    PostgresPrograms(Path home, boolean root) {
        this.home = home;
        this.prefix = root ? NAMESPACE : List.of();
    }

    /**
     * The programs for the user of this process.
     *
     * @throws StartProblem for root on a system without user namespaces
     */
    static PostgresPrograms forThisUser(Path home) throws IOException {
        boolean root = runsAsRoot();
        if (root && !works(List.of("unshare", "-U", "true"))) {
            throw new StartProblem(
                    "PostgreSQL does not run as root, and this system allows root no user"
                            + " namespace. Start Tandem as an ordinary user, or use"
                            + " --database-url.");
        }
        return new PostgresPrograms(home, root);
    }

    private static boolean runsAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Files.getAttribute(self, "unix:uid").equals(0)
                : "root".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> command) {
        try {
            return start(command, ProcessBuilder.Redirect.DISCARD).waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command line of a program of PostgreSQL, as this user can run it. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException with what the program said, where it fails or takes longer than a minute
     */
    void run(String program, List<String> arguments) throws IOException {
        Process process = start(command(program, arguments), ProcessBuilder.Redirect.PIPE);
        try {
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static Process start(List<String> command, ProcessBuilder.Redirect output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectOutput(output).start();
        process.getOutputStream().close();
        return process;
    }
}
