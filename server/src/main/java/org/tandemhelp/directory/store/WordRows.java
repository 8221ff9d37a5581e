package org.tandemhelp.directory.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.SearchWords;

/** The table person_word: by what people are found. */
@Repository
class WordRows {

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the words of new people, who are all of one tenant. */
    void insert(Collection<Person> people) {
        List<String> ids = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Person person : people) {
            for (String word : SearchWords.of(person)) {
                ids.add(person.id().toString());
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into person_word (tenant_id, person_id, word)
                        select :tenant, id, word
                        from unnest(cast(:ids as uuid[]), cast(:words as text[])) as found (id, word)
                        on conflict do nothing
                        """)
                .param("tenant", people.iterator().next().tenant().value())
                .param("ids", ids.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .update();
    }

    /** Stores the words of people who have others now; all of one tenant. */
    void replace(Collection<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        delete from person_word
                        where tenant_id = :tenant and person_id = any (cast(:ids as uuid[]))
                        """)
                .param("tenant", people.iterator().next().tenant().value())
                .param("ids", Ids.of(people.stream().map(person -> person.id().value()).toList()))
                .update();
        insert(people);
    }

    /** People of the scope whom no word finds, in the order of their ids, some of them. */
    List<Person> without(UUID after) {
        return jdbc.sql(
                        """
                        select %s from person p
                        where p.id > :after
                          and not exists (select from person_word w
                                          where w.tenant_id = p.tenant_id and w.person_id = p.id)
                        order by p.id limit :batch
                        """
                                .formatted(PersonColumns.ALL))
                .param("after", after)
                .param("batch", BATCH)
                .query(PersonColumns::read)
                .list();
    }
}
