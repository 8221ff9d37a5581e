package org.tandemhelp.directory.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.PersonId;

/** The table person. */
@Repository
class PersonRows {

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select " + PersonColumns.ALL + " from person p where p.id = :id")
                .param("id", id.value())
                .query(PersonColumns::read)
                .optional();
    }

    Optional<Person> findByMail(String mail) {
        return jdbc.sql(
                        "select "
                                + PersonColumns.ALL
                                + " from person p where mail_key = lower(:mail)")
                .param("mail", mail)
                .query(PersonColumns::read)
                .optional();
    }

    List<Person> allByMail(String mail) {
        return jdbc.sql(
                        "select "
                                + PersonColumns.ALL
                                + " from person p where mail_key = lower(:mail) order by created_at, id limit 5")
                .param("mail", mail)
                .query(PersonColumns::read)
                .list();
    }

    Optional<Person> findByExternalId(String externalId) {
        return jdbc.sql(
                        "select "
                                + PersonColumns.ALL
                                + " from person p where external_id = :externalId")
                .param("externalId", externalId)
                .query(PersonColumns::read)
                .optional();
    }

    /** Stores a new person; throws {@code DuplicateKeyException} where a unique value is taken. */
    void insert(Person person) {
        bind(
                        """
                        insert into person (id, tenant_id, given_name, family_name, mail, job_title, active, user_name,
                                            display_name, company, external_id, source, created_at, updated_at, version)
                        values (:id, :tenant, :givenName, :familyName, :mail, :jobTitle, :active, :userName,
                                :chosenName, :company, :externalId, :source, :createdAt, :updatedAt, :version)
                        """,
                        person)
                .param("tenant", person.tenant().value())
                .param("active", person.active())
                .param("source", person.source().wireName())
                .param("createdAt", Timestamp.from(person.createdAt()))
                .update();
    }

    /**
     * Stores a changed person, whose version is one more than the stored one's; false where it is
     * not. Throws {@code DuplicateKeyException} where a unique value is taken.
     */
    boolean update(Person person) {
        return bind(
                                """
                                update person
                                set given_name = :givenName, family_name = :familyName, mail = :mail, job_title = :jobTitle,
                                    user_name = :userName, display_name = :chosenName, company = :company,
                                    external_id = :externalId, updated_at = :updatedAt, version = :version
                                where id = :id and version = :version - 1
                                """,
                                person)
                        .update()
                == 1;
    }

    /** False where there is no such person. */
    boolean delete(PersonId id) {
        return jdbc.sql("delete from person where id = :id").param("id", id.value()).update() == 1;
    }

    void setPhoto(PersonId id, @Nullable String photoId) {
        jdbc.sql(
                        """
                        update person set photo_id = :photo, updated_at = now(), version = version + 1 where id = :id
                        """)
                .param("photo", photoId)
                .param("id", id.value())
                .update();
    }

    /** False where the person was so before. */
    boolean setActive(PersonId id, boolean active) {
        return jdbc.sql(
                                """
                                update person set active = :active, updated_at = now(), version = version + 1
                                where id = :id and active <> :active
                                """)
                        .param("active", active)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(String sql, Person person) {
        return jdbc.sql(sql)
                .param("id", person.id().value())
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("mail", person.mail())
                .param("jobTitle", person.jobTitle())
                .param("userName", person.userName())
                .param("chosenName", person.chosenName())
                .param("company", person.company())
                .param("externalId", person.externalId())
                .param("updatedAt", Timestamp.from(person.updatedAt()))
                .param("version", person.version());
    }
}
