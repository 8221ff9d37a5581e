package org.tandemhelp.tenant.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.tenant.Tenant;

/** The table tenant. Of several proved domains the one proved first is the one people see. */
@Repository
class TenantRows {

    private final JdbcClient jdbc;

    TenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tenant> find(TenantId id) {
        return jdbc.sql(
                        """
                        select name, (select domain from tenant_domain d
                                      where d.tenant_id = t.id and d.state = 'VERIFIED'
                                      order by d.verified_at, d.domain limit 1) verified_domain
                        from tenant t where id = :id
                        """)
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
}
