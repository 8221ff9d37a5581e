package org.tandemhelp.session.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.SessionFilter;

/** Lists the table {@code help_session}. Called inside a transaction with a tenant scope. */
@Repository
public class SessionListRows {

    private final JdbcClient jdbc;

    SessionListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions of a tenant from a point in the list on. */
    public List<StoredSession> page(
            TenantId tenant, SessionFilter filter, @Nullable ListPoint from, int limit) {
        Condition where = Condition.of(tenant, filter);
        String after = "";
        if (from != null) {
            after =
                    " and (created_at, id) %s (:created, :id)"
                            .formatted(filter.oldestFirst() ? ">" : "<");
            where.params.put("created", SessionColumns.database(from.createdAt()));
            where.params.put("id", from.id());
        }
        String direction = filter.oldestFirst() ? "asc" : "desc";
        return jdbc.sql(
                        """
                        select * from help_session where %1$s%2$s
                        order by created_at %3$s, id %3$s limit :limit
                        """
                                .formatted(where.sql, after, direction))
                .params(where.params)
                .param("limit", limit)
                .query(SessionReader::read)
                .list();
    }

    /** How many sessions the filter leaves. */
    public long count(TenantId tenant, SessionFilter filter) {
        Condition where = Condition.of(tenant, filter);
        return jdbc.sql("select count(*) from help_session where " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** The part after {@code where}; what a caller wrote is in the parameters only. */
    private record Condition(String sql, Map<String, Object> params) {

        static Condition of(TenantId tenant, SessionFilter filter) {
            StringBuilder sql = new StringBuilder("tenant_id = :tenant");
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("tenant", tenant.value());
            if (filter.live() != null) {
                sql.append(filter.live() ? " and state <> 'ENDED'" : " and state = 'ENDED'");
            }
            if (filter.person() != null) {
                sql.append(" and :person in (helper_id, sharer_id)");
                params.put("person", filter.person().value());
            }
            if (filter.among() != null) {
                sql.append(
                        """
                         and (helper_id = any (cast(:among as uuid[])) or sharer_id = any (cast(:among as uuid[])))
                        """);
                params.put(
                        "among",
                        filter.among().stream().map(PersonId::toString).toArray(String[]::new));
            }
            return new Condition(sql.toString(), params);
        }
    }
}
