package org.tandemhelp.identity.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.LastSignIns;
import org.tandemhelp.kernel.PersonId;

/** The table last_sign_in. */
@Repository
class StoredLastSignIns implements LastSignIns {

    private final JdbcClient jdbc;

    StoredLastSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(SignedInPerson who, Instant at) {
        jdbc.sql(
                        """
                        insert into last_sign_in (person_id, tenant_id, at) values (:person, :tenant, :at)
                        on conflict (person_id) do update set at = excluded.at
                        """)
                .param("person", who.person().value())
                .param("tenant", who.tenant().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Instant> of(PersonId person) {
        return jdbc.sql("select at from last_sign_in where person_id = :person")
                .param("person", person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
