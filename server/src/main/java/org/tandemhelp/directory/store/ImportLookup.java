package org.tandemhelp.directory.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.csv.Column;
import org.tandemhelp.directory.csv.PeopleFile;
import org.tandemhelp.kernel.TenantId;

/** Looks up what a file names, all at once. */
@Repository
class ImportLookup {

    private final JdbcClient jdbc;
    private final PersonBulkRows people;

    ImportLookup(JdbcClient jdbc, PersonBulkRows people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Known known(PeopleFile file, TenantId tenant) {
        Set<String> mails =
                file.rows().stream()
                        .map(row -> row.cell(Column.MAIL))
                        .filter(mail -> !mail.isEmpty())
                        .collect(Collectors.toSet());
        Map<String, Person> found = people.byMail(tenant, mails);
        boolean named = file.rows().stream().anyMatch(row -> !row.cell(Column.GROUPS).isEmpty());
        Map<String, List<UUID>> groups = named ? groups(tenant) : Map.of();
        return new Known(
                found,
                people.takenUserNames(tenant, mails),
                groups,
                named ? memberships(tenant, found) : Set.of());
    }

    private Map<String, List<UUID>> groups(TenantId tenant) {
        Map<String, List<UUID>> groups = new HashMap<>();
        jdbc.sql("select id, name from person_group where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(row -> {
                    groups.computeIfAbsent(
                                    Known.key(row.getString("name")), key -> new ArrayList<>())
                            .add(row.getObject("id", UUID.class));
                });
        return groups;
    }

    private Set<Known.Membership> memberships(TenantId tenant, Map<String, Person> people) {
        List<UUID> ids = people.values().stream().map(person -> person.id().value()).toList();
        return new HashSet<>(
                jdbc.sql(
                                """
                                select group_id, person_id from group_member
                                where tenant_id = :tenant and person_id = any (cast(:people as uuid[]))
                                """)
                        .param("tenant", tenant.value())
                        .param("people", Ids.of(ids))
                        .query((row, number) ->
                                new Known.Membership(
                                        row.getObject("group_id", UUID.class),
                                        row.getObject("person_id", UUID.class)))
                        .list());
    }
}
