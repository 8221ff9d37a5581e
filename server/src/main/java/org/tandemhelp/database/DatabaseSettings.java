package org.tandemhelp.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param url JDBC URL of an external PostgreSQL; {@code null} or empty: the embedded one
 * @param username the owner of the schema in an external database
 * @param password its password
 * @param folder where the embedded database keeps its files
 */
@ConfigurationProperties("tandem.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("data/postgresql") Path folder) {

    /** Whether the server starts its own PostgreSQL. */
    public boolean embedded() {
        return url == null || url.isBlank();
    }
}
