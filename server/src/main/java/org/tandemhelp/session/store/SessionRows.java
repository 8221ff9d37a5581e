package org.tandemhelp.session.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.TenantId;

/** The table {@code help_session}. Called inside a transaction with a tenant scope. */
@Repository
public class SessionRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new session; false where a live code of the tenant has this nameplate. */
    public boolean insert(StoredSession stored) {
        Map<String, @Nullable Object> columns = SessionColumns.of(stored);
        String names = String.join(", ", columns.keySet());
        String values =
                columns.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "));
        String sql =
                """
                insert into help_session (%s) values (%s)
                on conflict (tenant_id, nameplate) where state in ('CODE_ISSUED', 'JOINED')
                do nothing
                """
                        .formatted(names, values);
        return jdbc.sql(sql).params(columns).update() == 1;
    }

    /** Stores the next value of a session whose row this transaction has locked. */
    public void update(StoredSession stored) {
        Map<String, @Nullable Object> columns = SessionColumns.of(stored);
        String set =
                columns.keySet().stream()
                        .map(c -> c + " = :" + c)
                        .collect(Collectors.joining(", "));
        jdbc.sql("update help_session set " + set + " where id = :id").params(columns).update();
    }

    /** The session, its row locked until the transaction ends. */
    public Optional<StoredSession> lock(HelpSessionId id) {
        return jdbc.sql("select * from help_session where id = :id for update")
                .param("id", id.value())
                .query(SessionReader::read)
                .optional();
    }

    /** The session as it is. */
    public Optional<StoredSession> find(HelpSessionId id) {
        return jdbc.sql("select * from help_session where id = :id")
                .param("id", id.value())
                .query(SessionReader::read)
                .optional();
    }

    /** The live code with this nameplate, or else the one that had it last since the given time. */
    public Optional<StoredSession> findByNameplate(
            TenantId tenant, String nameplate, Instant since) {
        return jdbc.sql(
                        """
                        select * from help_session
                        where tenant_id = :tenant and nameplate = :nameplate
                          and (ended_at is null or ended_at >= :since)
                        order by state in ('CODE_ISSUED', 'JOINED') desc, created_at desc
                        limit 1
                        """)
                .param("tenant", tenant.value())
                .param("nameplate", nameplate)
                .param("since", SessionColumns.database(since))
                .query(SessionReader::read)
                .optional();
    }

    /**
     * Live sessions of the tenant in scope, all locked before any is changed: the audit trail is
     * locked by the first change, and who holds it must wait for no row.
     */
    public List<StoredSession> lockLive() {
        return jdbc.sql("select * from help_session where state <> 'ENDED' order by id for update")
                .query(SessionReader::read)
                .list();
    }

    /** Live sessions of the scope. */
    public List<SessionKey> live() {
        return jdbc.sql("select id, tenant_id from help_session where state <> 'ENDED'")
                .query(SessionKey::read)
                .list();
    }

    /** Sessions whose deadline is over, the longest first, at most 500. */
    public List<SessionKey> due(Instant now) {
        return jdbc.sql(
                        """
                        select id, tenant_id from help_session
                        where due_at <= :now order by due_at limit 500
                        """)
                .param("now", SessionColumns.database(now))
                .query(SessionKey::read)
                .list();
    }

    /**
     * Deletes the longest ended sessions of the tenant that ended before a time.
     *
     * @param limit the most rows to delete
     * @return how many were deleted
     */
    public int deleteEnded(TenantId tenant, Instant before, int limit) {
        return jdbc.sql(
                        """
                        with old as materialized (
                            select id from help_session
                            where tenant_id = :tenant and state = 'ENDED' and ended_at < :before
                            order by ended_at limit :limit
                            for update skip locked)
                        delete from help_session s using old where s.id = old.id
                        """)
                .param("tenant", tenant.value())
                .param("before", SessionColumns.database(before))
                .param("limit", limit)
                .update();
    }
}
