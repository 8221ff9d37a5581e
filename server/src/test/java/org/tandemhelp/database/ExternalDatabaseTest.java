package org.tandemhelp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.StartProblem;

/** Another real PostgreSQL, as an operator would bring one. */
class ExternalDatabaseTest {

    @TempDir private static Path folder;

    private static EmbeddedDatabase other;
    private static String place;

    @BeforeAll
    static void start() throws Exception {
        other = new EmbeddedDatabase(folder.resolve("other"));
        place = other.url().substring("jdbc:".length()).replace("/postgres", "/tandem");
        try (Connection connection =
                        DriverManager.getConnection(
                                other.url(), other.username(), other.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create role owner login createrole password 'right'");
            statement.execute("create role plain login password 'right'");
            statement.execute("create database tandem owner owner");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
    }

    private static DatabaseAddress open(
            String url, @Nullable String user, @Nullable String password) {
        return ExternalDatabase.open(new DatabaseSettings(url, user, password, Path.of("unused")));
    }

    private static void assertRefused(
            String sentence, String url, @Nullable String user, @Nullable String password) {
        assertThatThrownBy(() -> open(url, user, password))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("opens with its owner, in either way to write the URL")
    void opens() {
        assertThat(open(place, "owner", "right").url()).isEqualTo("jdbc:" + place);
        assertThat(open("jdbc:" + place, "owner", "right").username()).isEqualTo("owner");
        assertThat(open(place + "?user=owner", null, "right").username()).isEqualTo("owner");
        assertThat(open(place, "owner", "right")).hasToString("jdbc:" + place);
    }

    @Test
    @DisplayName("says what is wrong with user, password, database or right")
    void refusals() {
        assertRefused("does not accept the user owner", place, "owner", "wrong");
        assertRefused("does not accept the user nobody", place, "nobody", "right");
        assertRefused("needs a user", place, null, null);
        assertRefused("may not create roles", place, "plain", "right");
        assertRefused(
                "no database of that name", place.replace("/tandem", "/missing"), "owner", "right");
    }

    @Test
    @DisplayName("says so where nobody answers")
    void nobody() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertRefused(
                "No PostgreSQL answers at",
                "postgresql://127.0.0.1:" + port + "/tandem",
                "owner",
                "right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://host/db", "host/db", "jdbc:postgresql:db", "nonsense"})
    @DisplayName("says how a URL is written")
    void notOurs(String url) {
        assertRefused("postgresql://host:5432/database", url, "owner", "right");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://owner:right@host/db",
                "postgresql://host/db?ssl=true&password=right"
            })
    @DisplayName("takes no secret in the URL and repeats none")
    void secretInUrl(String url) {
        assertThatThrownBy(() -> open(url, "owner", "right"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("TANDEM_DATABASE_PASSWORD")
                .hasMessageNotContaining("right");
    }
}
