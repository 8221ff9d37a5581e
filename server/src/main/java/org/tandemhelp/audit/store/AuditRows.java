package org.tandemhelp.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.TenantId;

/** The tables audit_entry and audit_head. */
@Repository
class AuditRows {

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The end of the chain, locked until the transaction ends: writers of one tenant queue here.
     */
    Head lockHead(TenantId tenant) {
        jdbc.sql(
                        """
                        insert into audit_head (tenant_id, sequence, hash) values (:tenant, 0, :hash)
                        on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("hash", StoredEntry.BEFORE_THE_FIRST)
                .update();
        return jdbc.sql(
                        "select sequence, hash from audit_head where tenant_id = :tenant for update")
                .param("tenant", tenant.value())
                .query((row, number) -> new Head(row.getLong("sequence"), row.getBytes("hash")))
                .single();
    }

    /** The end of the chain as the last writer left it. */
    Head head(TenantId tenant) {
        return jdbc.sql("select sequence, hash from audit_head where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> new Head(row.getLong("sequence"), row.getBytes("hash")))
                .optional()
                .orElseGet(() -> new Head(0, StoredEntry.BEFORE_THE_FIRST));
    }

    void append(StoredEntry entry) {
        jdbc.sql(
                        """
                        insert into audit_entry
                            (tenant_id, sequence, at, actor, action, subject, details, previous_hash, hash)
                        values (:tenant, :sequence, :at, :actor, :action, :subject, :details, :previous, :hash)
                        """)
                .param("tenant", entry.tenant())
                .param("sequence", entry.sequence())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
        jdbc.sql(
                        "update audit_head set sequence = :sequence, hash = :hash where tenant_id = :tenant")
                .param("sequence", entry.sequence())
                .param("hash", entry.hash())
                .param("tenant", entry.tenant())
                .update();
    }

    List<StoredEntry> read(TenantId tenant, long after, int limit) {
        return jdbc.sql(
                        """
                        select tenant_id, sequence, at, actor, action, subject, details, previous_hash, hash
                        from audit_entry
                        where tenant_id = :tenant and sequence > :after
                        order by sequence
                        limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("after", after)
                .param("limit", limit)
                .query(AuditRows::entry)
                .list();
    }

    private static StoredEntry entry(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getObject("tenant_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    /** Sequence and hash of the last row. */
    @SuppressWarnings("ArrayRecordComponent") // private to the store, never compared
    record Head(long sequence, byte[] hash) {}
}
