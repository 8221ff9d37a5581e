package org.tandemhelp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void allTestsShareOneDatabase() throws Exception {
        assertThat(TestDatabase.url()).isEqualTo(TestDatabase.url());
        assertThat(tables(TestDatabase.url())).isNotNegative();
    }

    @Test
    void aFreshOneIsEmptyAndItsOwn() throws Exception {
        String one = TestDatabase.fresh();
        assertThat(one).isNotEqualTo(TestDatabase.fresh()).isNotEqualTo(TestDatabase.url());
        assertThat(tables(one)).isZero();
    }

    private static int tables(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from pg_tables where schemaname = 'public'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
