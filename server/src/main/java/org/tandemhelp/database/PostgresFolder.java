package org.tandemhelp.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandemhelp.kernel.StartProblem;

/**
 * The embedded database's files: made complete or not at all, and made ready again after a crash.
 */
final class PostgresFolder {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(PostgresFolder.class);

    private final Path path;
    private final Path passwordFile;
    private final PostgresPrograms programs;

    PostgresFolder(Path path, PostgresPrograms programs) {
        this.path = path;
        this.passwordFile = path.resolveSibling(path.getFileName() + ".password");
        this.programs = programs;
    }

    /**
     * Makes the files where there are none, and returns the password that opens them.
     *
     * @throws StartProblem where the files belong to somebody else or their password is lost
     */
    String prepare() throws IOException {
        if (!Files.exists(path.resolve("PG_VERSION"))) {
            String password = DatabasePassword.in(passwordFile);
            initialise();
            return password;
        }
        if (!PrivateFiles.trusted(path)) {
            throw new StartProblem(
                    "The database in "
                            + path
                            + " belongs to the user "
                            + Files.getOwner(path).getName()
                            + ". Start Tandem as that user, or choose another folder with"
                            + " --data.");
        }
        if (!Files.exists(passwordFile)) {
            throw new StartProblem(
                    "The database in "
                            + path
                            + " is there, but its password file "
                            + passwordFile
                            + " is not. Put it back, or choose another folder with --data.");
        }
        return DatabasePassword.in(passwordFile);
    }

    /** Under another name first, so that an interrupted start leaves no half-made database. */
    private void initialise() throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        PrivateFiles.remove(fresh);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        PrivateFiles.remove(path);
        Files.move(fresh, path);
    }

    /**
     * Ends a PostgreSQL whose server was killed, and removes what a crash left. Only for the holder
     * of the folder's lock: nobody else can be using that PostgreSQL.
     */
    void recover() throws IOException {
        Optional<Postmaster> left = Postmaster.of(path);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().process().isPresent()) {
            log.info("A PostgreSQL of a killed server still runs in {}; stopping it.", path);
            stop();
        }
        Files.deleteIfExists(left.get().file());
    }

    /** Starts PostgreSQL and waits until it accepts connections. */
    void start(int port, Path logFile) throws IOException {
        PostgresConfiguration.write(path, port);
        programs.run(
                "pg_ctl", List.of("start", "-w", "-D", path.toString(), "-l", logFile.toString()));
    }

    /** Stops PostgreSQL, its connections included, and waits for the end. */
    void stop() throws IOException {
        programs.run("pg_ctl", stopArguments());
    }

    /** The command line that stops PostgreSQL. */
    List<String> stopCommand() {
        return programs.command("pg_ctl", stopArguments());
    }

    private List<String> stopArguments() {
        return List.of("stop", "-w", "-m", "fast", "-t", "30", "-D", path.toString());
    }
}
