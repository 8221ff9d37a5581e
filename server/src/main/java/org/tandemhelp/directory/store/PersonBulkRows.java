package org.tandemhelp.directory.store;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantId;

/** The table person, many rows with one statement. */
@Repository
class PersonBulkRows {

    private final JdbcClient jdbc;

    PersonBulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps other imports of the tenant waiting until the transaction ends. */
    void lockImports(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('import ' || :tenant, 0))")
                .param("tenant", tenant.toString())
                .query((row, number) -> tenant)
                .single();
    }

    /** People with one of these mail addresses, by the address's key. */
    Map<String, Person> byMail(TenantId tenant, Collection<String> mails) {
        Map<String, Person> found = new HashMap<>();
        jdbc.sql(
                        """
                        select %s from person p
                        where p.tenant_id = :tenant
                          and p.mail_key in (select lower(mail) from unnest(cast(:mails as text[])) as wanted (mail))
                        """
                                .formatted(PersonColumns.ALL))
                .param("tenant", tenant.value())
                .param("mails", mails.toArray(String[]::new))
                .query(PersonColumns::read)
                .list()
                .forEach(person -> found.put(Known.key(person.mail()), person));
        return found;
    }

    /** Those of the names that somebody has as user name, as keys. */
    Set<String> takenUserNames(TenantId tenant, Collection<String> names) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select p.user_name_key from person p
                                where p.tenant_id = :tenant
                                  and p.user_name_key in
                                      (select lower(name) from unnest(cast(:names as text[])) as wanted (name))
                                """)
                        .param("tenant", tenant.value())
                        .param("names", names.toArray(String[]::new))
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** Stores new people, who are all of one tenant and source. */
    void insert(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        Person first = people.getFirst();
        bind(
                        """
                        insert into person (id, tenant_id, given_name, family_name, mail, job_title, active, user_name,
                                            company, source, created_at, updated_at)
                        select id, :tenant, given_name, family_name, mail, job_title, true, user_name,
                               company, :source, :at, :at
                        from unnest(cast(:ids as uuid[]), cast(:givenNames as text[]), cast(:familyNames as text[]),
                                    cast(:mails as text[]), cast(:jobTitles as text[]), cast(:userNames as text[]),
                                    cast(:companies as text[]))
                            as new (id, given_name, family_name, mail, job_title, user_name, company)
                        """,
                        people)
                .param("source", first.source().wireName())
                .update();
    }

    /**
     * Stores changed people, each of whose version is one more than the stored one's, all of one
     * tenant; false where one is not.
     */
    boolean update(List<Person> people) {
        return people.isEmpty()
                || bind(
                                        """
                                        update person p
                                        set given_name = new.given_name, family_name = new.family_name, mail = new.mail,
                                            job_title = new.job_title, user_name = new.user_name, company = new.company,
                                            updated_at = :at, version = p.version + 1
                                        from unnest(cast(:ids as uuid[]), cast(:givenNames as text[]),
                                                    cast(:familyNames as text[]), cast(:mails as text[]),
                                                    cast(:jobTitles as text[]), cast(:userNames as text[]),
                                                    cast(:companies as text[]), cast(:versions as bigint[]))
                                            as new (id, given_name, family_name, mail, job_title, user_name, company,
                                                    version)
                                        where p.tenant_id = :tenant and p.id = new.id and p.version = new.version - 1
                                        """,
                                        people)
                                .param(
                                        "versions",
                                        all(people, person -> Long.toString(person.version())))
                                .update()
                        == people.size();
    }

    private JdbcClient.StatementSpec bind(String sql, List<Person> people) {
        return jdbc.sql(sql)
                .param("tenant", people.getFirst().tenant().value())
                .param("at", Timestamp.from(people.getFirst().updatedAt()))
                .param("ids", all(people, person -> person.id().toString()))
                .param("givenNames", all(people, Person::givenName))
                .param("familyNames", all(people, Person::familyName))
                .param("mails", all(people, Person::mail))
                .param("jobTitles", all(people, Person::jobTitle))
                .param("userNames", all(people, Person::userName))
                .param("companies", all(people, Person::company));
    }

    private static @Nullable String[] all(List<Person> people, Function<Person, String> value) {
        return people.stream().map(value).toArray(String[]::new);
    }
}
