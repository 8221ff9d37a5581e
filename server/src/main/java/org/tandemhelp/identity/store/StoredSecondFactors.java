package org.tandemhelp.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.factor.SecondFactorStore;
import org.tandemhelp.identity.factor.StoredTotp;
import org.tandemhelp.kernel.PersonId;

/** The tables totp and recovery_code. */
@Repository
class StoredSecondFactors implements SecondFactorStore {

    private final JdbcClient jdbc;

    StoredSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredTotp> active(PersonId person) {
        return find(person, true);
    }

    @Override
    public Optional<StoredTotp> waiting(PersonId person) {
        return find(person, false);
    }

    private Optional<StoredTotp> find(PersonId person, boolean confirmed) {
        return jdbc.sql(
                        """
                        select id, secret, last_step, created_at from totp
                        where person_id = :person and confirmed = :confirmed
                        """)
                .param("person", person.value())
                .param("confirmed", confirmed)
                .query(StoredSecondFactors::totp)
                .optional();
    }

    @Override
    public void putWaiting(SignedInPerson who, StoredTotp app) {
        jdbc.sql(
                        """
                        insert into totp (id, tenant_id, person_id, secret, confirmed, last_step, created_at)
                        values (:id, :tenant, :person, :secret, false, :step, :created)
                        on conflict (person_id, confirmed)
                            do update set id = excluded.id, secret = excluded.secret, last_step = excluded.last_step,
                                          created_at = excluded.created_at
                        """)
                .param("id", app.id())
                .param("tenant", who.tenant().value())
                .param("person", who.person().value())
                .param("secret", app.sealed())
                .param("step", app.lastStep())
                .param("created", Timestamp.from(app.createdAt()))
                .update();
    }

    @Override
    public boolean activate(PersonId person, UUID app, long step) {
        jdbc.sql("delete from totp where person_id = :person and confirmed")
                .param("person", person.value())
                .update();
        return jdbc.sql(
                                """
                                update totp set confirmed = true, last_step = :step
                                where id = :id and person_id = :person and not confirmed
                                """)
                        .param("step", step)
                        .param("id", app)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    @Override
    public boolean use(UUID app, long step) {
        return jdbc.sql("update totp set last_step = :step where id = :id and last_step < :step")
                        .param("step", step)
                        .param("id", app)
                        .update()
                == 1;
    }

    @Override
    public boolean clear(PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        List<Boolean> gone =
                jdbc.sql("delete from totp where person_id = :person returning confirmed")
                        .param("person", person.value())
                        .query((row, number) -> row.getBoolean(1))
                        .list();
        return gone.contains(true);
    }

    @Override
    public void replaceCodes(SignedInPerson who, List<byte[]> hashes) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", who.person().value())
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql(
                            """
                            insert into recovery_code (tenant_id, person_id, code_hash)
                            values (:tenant, :person, :hash)
                            """)
                    .param("tenant", who.tenant().value())
                    .param("person", who.person().value())
                    .param("hash", hash)
                    .update();
        }
    }

    @Override
    public boolean useCode(PersonId person, byte[] hash) {
        return jdbc.sql("delete from recovery_code where person_id = :person and code_hash = :hash")
                        .param("person", person.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    @Override
    public int codesLeft(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static StoredTotp totp(ResultSet row, int number) throws SQLException {
        return new StoredTotp(
                row.getObject("id", UUID.class),
                row.getBytes("secret"),
                row.getLong("last_step"),
                row.getTimestamp("created_at").toInstant());
    }
}
