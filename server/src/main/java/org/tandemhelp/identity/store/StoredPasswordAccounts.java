package org.tandemhelp.identity.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.identity.password.PasswordAccounts;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table account. */
@Repository
class StoredPasswordAccounts implements PasswordAccounts {

    private final JdbcClient jdbc;

    StoredPasswordAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> hashOf(PersonId person) {
        return jdbc.sql("select password_hash from account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void store(TenantId tenant, PersonId person, String hash) {
        jdbc.sql(
                        """
                        insert into account (person_id, tenant_id, password_hash) values (:person, :tenant, :hash)
                        on conflict (person_id)
                            do update set password_hash = excluded.password_hash, changed_at = now()
                        """)
                .param("person", person.value())
                .param("tenant", tenant.value())
                .param("hash", hash)
                .update();
    }
}
