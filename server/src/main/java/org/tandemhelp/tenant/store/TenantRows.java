package org.tandemhelp.tenant.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.tenant.Tenant;

/** The table tenant. */
@Repository
class TenantRows {

    private final JdbcClient jdbc;

    TenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tenant> find(TenantId id) {
        return jdbc.sql("select name, verified_domain from tenant where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Tenant(id, row.getString("name"), row.getString("verified_domain")))
                .optional();
    }

    /** Every organisation of the scope. */
    List<TenantId> all() {
        return jdbc.sql("select id from tenant order by id")
                .query((row, number) -> new TenantId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists (select from tenant)").query(Boolean.class).single();
    }

    void insert(Tenant tenant) {
        jdbc.sql("insert into tenant (id, name) values (:id, :name)")
                .param("id", tenant.id().value())
                .param("name", tenant.name())
                .update();
    }

    boolean setVerifiedDomain(TenantId id, String domain) {
        return jdbc.sql("update tenant set verified_domain = :domain where id = :id")
                        .param("domain", domain)
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
