package org.tandemhelp.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.tandemhelp.kernel.TenantScope;

/**
 * Tells PostgreSQL the tenant of each transaction. Work outside a transaction, or without a scope,
 * sees no tenant's rows.
 */
final class TenantScopedTransactionManager extends JdbcTransactionManager {

    TenantScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('tandem.tenant', ?, true)")) {
            statement.setString(1, TenantScope.databaseSetting());
            statement.execute();
        }
    }
}
