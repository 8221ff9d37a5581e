package org.tandemhelp.directory.scim.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many people and groups of the tenant in scope came by provisioning. */
@Repository
@Transactional(readOnly = true)
public class ProvisionedCounts {

    private final JdbcClient jdbc;

    ProvisionedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many people. */
    public long people() {
        return count("select count(*) from person where source = 'scim'");
    }

    /** How many groups. */
    public long groups() {
        return count("select count(*) from person_group where source = 'scim'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
