package org.tandemhelp.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL process that a data folder's {@code postmaster.pid} names (PostgreSQL manual,
 * "Database File Layout").
 *
 * @param process the running process, or none: the file is left over from a crash
 */
record Postmaster(Path file, Optional<ProcessHandle> process) {

    /** What the folder says about a running PostgreSQL; empty after a clean stop. */
    static Optional<Postmaster> of(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(
                new Postmaster(
                        file,
                        pid(file)
                                .flatMap(ProcessHandle::of)
                                .filter(process -> serves(process.info(), folder))));
    }

    private static Optional<Long> pid(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** Numbers are used again: only a postgres started for this very folder is ours. */
    private static boolean serves(ProcessHandle.Info info, Path folder) {
        return info.command().filter(command -> command.contains("postgres")).isPresent()
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                        .orElse(true);
    }
}
