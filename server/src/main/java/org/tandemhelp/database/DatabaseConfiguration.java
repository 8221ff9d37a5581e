package org.tandemhelp.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Two ways into one database: the owner migrates, the application works as the role {@code
 * tandem_app} that row-level security binds.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
@EnableTransactionManagement
class DatabaseConfiguration {

    static final String APPLICATION_ROLE = "tandem_app";

    @Bean
    @Conditional(OnEmbeddedDatabase.class)
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) throws IOException {
        return new EmbeddedDatabase(settings.folder());
    }

    @Bean
    DatabaseAddress databaseAddress(
            DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        return own == null
                ? new DatabaseAddress(settings.url(), settings.username(), settings.password())
                : new DatabaseAddress(own.url(), null, null);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAddress address) {
        return address.applyTo(new DriverManagerDataSource());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.username());
        config.setPassword(address.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set role " + APPLICATION_ROLE);
        config.setPoolName("tandem");
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantScopedTransactionManager(dataSource);
    }

    /** Where the database listens and who opens it. */
    record DatabaseAddress(
            @Nullable String url, @Nullable String username, @Nullable String password) {

        DataSource applyTo(DriverManagerDataSource dataSource) {
            dataSource.setUrl(java.util.Objects.requireNonNull(url));
            if (username != null) {
                dataSource.setUsername(username);
            }
            if (password != null) {
                dataSource.setPassword(password);
            }
            return dataSource;
        }
    }
}
