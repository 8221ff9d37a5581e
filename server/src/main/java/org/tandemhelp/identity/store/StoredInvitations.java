package org.tandemhelp.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.identity.invitation.Invitation;
import org.tandemhelp.identity.invitation.InvitationStore;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table invitation. */
@Repository
class StoredInvitations implements InvitationStore {

    private static final String SELECT = "select tenant_id, person_id, expires_at from invitation ";

    private final JdbcClient jdbc;

    StoredInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Invitation invitation, byte[] tokenHash, Instant createdAt) {
        jdbc.sql(
                        """
                        insert into invitation (person_id, tenant_id, token_hash, created_at, expires_at)
                        values (:person, :tenant, :hash, :created, :expires)
                        on conflict (person_id)
                            do update set token_hash = excluded.token_hash, created_at = excluded.created_at,
                                          expires_at = excluded.expires_at
                        """)
                .param("person", invitation.person().value())
                .param("tenant", invitation.tenant().value())
                .param("hash", tokenHash)
                .param("created", Timestamp.from(createdAt))
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    @Override
    public Optional<Invitation> of(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = :person")
                .param("person", person.value())
                .query(StoredInvitations::invitation)
                .optional();
    }

    @Override
    public Optional<Invitation> byToken(byte[] tokenHash) {
        return jdbc.sql(SELECT + "where token_hash = :hash")
                .param("hash", tokenHash)
                .query(StoredInvitations::invitation)
                .optional();
    }

    @Override
    public boolean remove(byte[] tokenHash) {
        return jdbc.sql("delete from invitation where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(PersonId person) {
        return jdbc.sql("delete from invitation where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("expires_at").toInstant());
    }
}
