package org.tandemhelp.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real PostgreSQL started as a child of the server, on loopback, its files in one folder that
 * outlives it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        this.postgres =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setServerConfig("shared_buffers", "32MB")
                        .start();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
