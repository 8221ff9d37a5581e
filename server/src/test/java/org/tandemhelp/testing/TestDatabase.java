package org.tandemhelp.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL for all tests of a JVM, on a free port and a temporary folder. As an
 * initializer it points a Spring context at it (see {@link ServerTest}).
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("tandem.database.url")) {
            TestPropertyValues.of("tandem.database.url=" + url()).applyTo(context);
        }
        if (!context.getEnvironment().containsProperty("tandem.secrets.key-file")) {
            TestPropertyValues.of("tandem.secrets.key-file=" + Keys.FILE).applyTo(context);
        }
    }

    /** JDBC URL of the database that all tests share; its user owns the schema. */
    public static String url() {
        return Server.POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    /** A connection as the owner of the schema, whom row-level security does not bind. */
    public static Connection asOwner() throws SQLException {
        return Server.POSTGRES.getPostgresDatabase().getConnection();
    }

    /** JDBC URL of a new, empty database in the same PostgreSQL. */
    public static String fresh() throws SQLException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** The key file of all contexts of a JVM: they share the database too. */
    private static final class Keys {
        private static final Path FILE = file();

        private static Path file() {
            try {
                Path folder = Files.createTempDirectory("tandem-keys");
                Path file = folder.resolve("secrets.key");
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Started when first asked for; zonky stops it with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "32MB")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
