package org.tandemhelp.directory.scim.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.TenantId;

/** The table provisioning_token. */
@Repository
public class TokenRows {

    private static final String COLUMNS =
            "id, tenant_id, label, life_days, created_at, expires_at, last_used_at";

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every token of the tenant in scope, the oldest first. */
    public List<StoredToken> all() {
        return jdbc.sql("select " + COLUMNS + " from provisioning_token order by created_at, id")
                .query(TokenRows::token)
                .list();
    }

    /** The token, where the scope holds one; locked until the transaction ends. */
    public Optional<StoredToken> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from provisioning_token where id = :id for update")
                .param("id", id)
                .query(TokenRows::token)
                .optional();
    }

    /**
     * The token with this hash. The look-up in the unique index tells nothing about how near a
     * wrong hash came, because nobody can choose the hash of a token.
     */
    public Optional<StoredToken> byHash(byte[] hash) {
        return jdbc.sql("select " + COLUMNS + " from provisioning_token where hash = :hash")
                .param("hash", hash)
                .query(TokenRows::token)
                .optional();
    }

    /** Stores a new token. */
    public void insert(StoredToken token, byte[] hash) {
        jdbc.sql(
                        """
                        insert into provisioning_token (id, tenant_id, label, hash, life_days, created_at, expires_at)
                        values (:id, :tenant, :label, :hash, :lifeDays, :createdAt, :expiresAt)
                        """)
                .param("id", token.id())
                .param("tenant", token.tenant().value())
                .param("label", token.label())
                .param("hash", hash)
                .param("lifeDays", token.lifeDays())
                .param("createdAt", Timestamp.from(token.createdAt()))
                .param("expiresAt", timestamp(token.expiresAt()))
                .update();
    }

    /** Lets the token end. */
    public void expire(UUID id, Instant end) {
        jdbc.sql("update provisioning_token set expires_at = :end where id = :id")
                .param("end", Timestamp.from(end))
                .param("id", id)
                .update();
    }

    /** Notes the use of a token, where none was noted since the instant. */
    public void use(UUID id, Instant now, Instant since) {
        jdbc.sql(
                        """
                        update provisioning_token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :since)
                        """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("id", id)
                .update();
    }

    /** False where there is no such token. */
    public boolean delete(UUID id) {
        return jdbc.sql("delete from provisioning_token where id = :id").param("id", id).update()
                == 1;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static StoredToken token(ResultSet row, int number) throws SQLException {
        return new StoredToken(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("label"),
                row.getObject("life_days", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("last_used_at")));
    }
}
