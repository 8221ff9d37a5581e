package org.tandemhelp.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table person. */
@Repository
class PersonRows {

    private static final String COLUMNS =
            "id, tenant_id, given_name, family_name, mail, job_title, photo_id, active";

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from person where id = :id")
                .param("id", id.value())
                .query(PersonRows::person)
                .optional();
    }

    Optional<Person> findByMail(String mail) {
        return jdbc.sql("select " + COLUMNS + " from person where lower(mail) = lower(:mail)")
                .param("mail", mail)
                .query(PersonRows::person)
                .optional();
    }

    /** False where somebody on this server has the mail address already. */
    boolean insert(Person person) {
        return jdbc.sql(
                                """
                                insert into person (id, tenant_id, given_name, family_name, mail, job_title, active)
                                values (:id, :tenant, :givenName, :familyName, :mail, :jobTitle, :active)
                                on conflict do nothing
                                """)
                        .param("id", person.id().value())
                        .param("tenant", person.tenant().value())
                        .param("givenName", person.givenName())
                        .param("familyName", person.familyName())
                        .param("mail", person.mail())
                        .param("jobTitle", person.jobTitle())
                        .param("active", person.active())
                        .update()
                == 1;
    }

    void setPhoto(PersonId id, String photoId) {
        jdbc.sql("update person set photo_id = :photo where id = :id")
                .param("photo", photoId)
                .param("id", id.value())
                .update();
    }

    /** False where the person was inactive before. */
    boolean deactivate(PersonId id) {
        return jdbc.sql("update person set active = false where id = :id and active")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("mail"),
                row.getString("job_title"),
                row.getString("photo_id"),
                row.getBoolean("active"));
    }
}
