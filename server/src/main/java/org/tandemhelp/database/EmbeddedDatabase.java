package org.tandemhelp.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.tandemhelp.kernel.StartProblem;

/**
 * A real PostgreSQL beside the server, for this server alone: on loopback, behind a random
 * password, its files in one folder that outlives both.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final FolderLock lock;
    private final PostgresFolder folder;
    private final Watchdog watchdog;
    private final String password;
    private final int port;

    /**
     * Starts the database of a folder, making it where there is none.
     *
     * @throws StartProblem where another server uses the folder, or PostgreSQL does not start
     */
    EmbeddedDatabase(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        PrivateFiles.folder(absolute.resolveSibling(""));
        this.lock = FolderLock.acquire(absolute);
        try {
            Path home = PostgresBinaries.in(absolute.resolveSibling("postgresql-programs"));
            this.folder = new PostgresFolder(absolute, PostgresPrograms.forThisUser(home));
            this.password = folder.prepare();
            folder.recover();
            this.watchdog = Watchdog.thatRuns(folder.stopCommand());
            this.port = start(folder, absolute.resolveSibling("postgresql.log"));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Another process may take the free port in between, hence more than one attempt. */
    private static int start(PostgresFolder folder, Path logFile) {
        IOException last = new IOException();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                int port = freePort();
                folder.start(port, logFile);
                return port;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new StartProblem(
                "PostgreSQL did not start; " + logFile + " tells why it gave up.", last);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String username() {
        return PostgresFolder.SUPERUSER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lock;
                watchdog) {
            folder.stop();
        }
    }
}
