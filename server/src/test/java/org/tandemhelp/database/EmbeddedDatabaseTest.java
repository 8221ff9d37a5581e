package org.tandemhelp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemhelp.kernel.StartProblem;

/** The embedded PostgreSQL on real files and with real processes. */
class EmbeddedDatabaseTest {

    @TempDir private Path data;

    private Path folder() {
        return data.resolve("postgresql");
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.username(), database.password());
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    @DisplayName("keeps its data over a restart")
    void keepsData() throws Exception {
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            execute(database, "create table kept as select 'still here' as word");
        }
        assertThat(folder().resolve("postmaster.pid")).doesNotExist();
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            assertThat(ask(database, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    @DisplayName("opens to nobody without the password, and only on loopback")
    void closedToOthers() throws Exception {
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            for (String wrong : new String[] {"", "postgres", database.password() + "x"}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(
                                        database.url(), database.username(), wrong))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show unix_socket_directories")).isEmpty();
            assertThat(
                            ask(
                                    database,
                                    "select string_agg(distinct auth_method, ',') from"
                                            + " pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
        assertThat(PosixFilePermissions.toString(permissions("postgresql.password")))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(permissions("postgresql"))).isEqualTo("rwx------");
    }

    private java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(String name)
            throws IOException {
        return Files.getPosixFilePermissions(data.resolve(name));
    }

    @Test
    @DisplayName("does not let two servers work on one folder, and says so")
    void oneServerPerFolder() throws Exception {
        try (EmbeddedDatabase first = new EmbeddedDatabase(folder())) {
            assertThatThrownBy(() -> new EmbeddedDatabase(folder()))
                    .isInstanceOf(StartProblem.class)
                    .hasMessage(
                            "Another Tandem server is using the folder %s. Stop it, or choose"
                                    + " another folder with --data.",
                            data);
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("recovers from a postmaster.pid that names no PostgreSQL of this folder")
    void staleFile() throws Exception {
        new EmbeddedDatabase(folder()).close();
        Path file = folder().resolve("postmaster.pid");
        for (String content :
                new String[] {
                    ProcessHandle.current().pid() + "\n" + folder() + "\n",
                    "999999999\n",
                    "torn",
                    ""
                }) {
            Files.writeString(file, content);
            try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
                assertThat(ask(database, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    @DisplayName("takes over from a PostgreSQL whose server was killed")
    void orphan() throws Exception {
        new EmbeddedDatabase(folder()).close();
        PostgresFolder left = leftRunning();
        Postmaster orphan = Postmaster.of(folder()).orElseThrow();
        assertThat(orphan.process()).isPresent();
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
            await().until(() -> !orphan.process().orElseThrow().isAlive());
        }
        assertThat(left.stopCommand()).contains("stop");
    }

    @Test
    @DisplayName("starts again after PostgreSQL itself was killed in the middle of work")
    void killed() throws Exception {
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            execute(database, "create table kept as select 'committed' as word");
        }
        leftRunning();
        ProcessHandle process = Postmaster.of(folder()).orElseThrow().process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            assertThat(ask(database, "select word from kept")).isEqualTo("committed");
        }
    }

    /** What a killed server leaves where even its watchdog was killed. */
    private PostgresFolder leftRunning() throws Exception {
        Path home = PostgresBinaries.in(data.resolve("programs"));
        PostgresFolder left = new PostgresFolder(folder(), PostgresPrograms.forThisUser(home));
        left.start(freePort(), data.resolve("left.log"));
        return left;
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    @DisplayName("begins again after an interrupted first start")
    void halfMade() throws Exception {
        Files.createDirectories(data.resolve("postgresql.new/base"));
        Files.writeString(data.resolve("postgresql.new/PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = new EmbeddedDatabase(folder())) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgresql.new")).doesNotExist();
    }

    @Test
    @DisplayName("says so when the password file is lost")
    void lostPassword() throws Exception {
        new EmbeddedDatabase(folder()).close();
        Files.delete(data.resolve("postgresql.password"));
        assertThatThrownBy(() -> new EmbeddedDatabase(folder()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("password file");
    }
}
