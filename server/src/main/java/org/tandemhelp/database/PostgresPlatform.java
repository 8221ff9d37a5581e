package org.tandemhelp.database;

import java.util.Locale;
import org.tandemhelp.kernel.StartProblem;

/**
 * Which of the packed PostgreSQL builds fits this machine.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param machine {@code x86_64} or {@code arm_64}
 */
record PostgresPlatform(String system, String machine) {

    /** The platform this process runs on. */
    static PostgresPlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** The platform of Java's {@code os.name} and {@code os.arch}. */
    static PostgresPlatform of(String name, String architecture) {
        String lower = name.toLowerCase(Locale.ROOT);
        String system =
                lower.startsWith("mac") ? "darwin" : lower.startsWith("win") ? "windows" : lower;
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> new PostgresPlatform(system, "x86_64");
            case "aarch64", "arm64" -> new PostgresPlatform(system, "arm_64");
            default -> throw missing(name, architecture);
        };
    }

    /** The archive's name on the class path. */
    String resource() {
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** Says that the server brings no PostgreSQL for this machine. */
    StartProblem missing() {
        return missing(system, machine);
    }

    private static StartProblem missing(String name, String architecture) {
        return new StartProblem(
                "Tandem brings no PostgreSQL for "
                        + name
                        + " on "
                        + architecture
                        + ". Give it one with --database-url.");
    }
}
