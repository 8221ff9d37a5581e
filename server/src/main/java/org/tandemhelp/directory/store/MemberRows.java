package org.tandemhelp.directory.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.kernel.PersonId;

/** The table group_member. Every change is one statement, however many members it is about. */
@Repository
class MemberRows {

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GroupMembers of(GroupId group) {
        return new GroupMembers(
                people(
                        jdbc.sql(
                                        """
                                        select person_id from group_member
                                        where group_id = :group and person_id is not null
                                        """)
                                .param("group", group.value())
                                .query(Ids::read)
                                .list()),
                groups(
                        jdbc.sql(
                                        """
                                        select child_id from group_member
                                        where group_id = :group and child_id is not null
                                        """)
                                .param("group", group.value())
                                .query(Ids::read)
                                .list()));
    }

    /** Those of the people who are in the organisation of the group; they stay until the end. */
    Set<PersonId> lockPeople(Group group, Collection<PersonId> wanted) {
        return people(
                ids(
                        """
                        select id from person where tenant_id = :tenant and id = any (cast(:ids as uuid[]))
                        order by id for key share
                        """,
                        group,
                        Ids.ofPeople(wanted)));
    }

    /** Those of the groups that are in the organisation of the group; they stay until the end. */
    Set<GroupId> lockGroups(Group group, Collection<GroupId> wanted) {
        return groups(
                ids(
                        """
                        select id from person_group where tenant_id = :tenant and id = any (cast(:ids as uuid[]))
                        order by id for key share
                        """,
                        group,
                        Ids.ofGroups(wanted)));
    }

    /** Adds members whose rows are locked; returns those who were not in before. */
    GroupMembers add(Group group, GroupMembers members) {
        return new GroupMembers(
                people(
                        change(
                                """
                                insert into group_member (tenant_id, group_id, person_id)
                                select :tenant, :group, id from unnest(cast(:ids as uuid[])) as wanted (id)
                                on conflict do nothing
                                returning person_id
                                """,
                                group,
                                Ids.ofPeople(members.people()))),
                groups(
                        change(
                                """
                                insert into group_member (tenant_id, group_id, child_id)
                                select :tenant, :group, id from unnest(cast(:ids as uuid[])) as wanted (id)
                                on conflict do nothing
                                returning child_id
                                """,
                                group,
                                Ids.ofGroups(members.groups()))));
    }

    /** Takes members out; returns those who were in. */
    GroupMembers remove(Group group, GroupMembers members) {
        return new GroupMembers(
                people(
                        change(
                                """
                                delete from group_member
                                where tenant_id = :tenant and group_id = :group and person_id = any (cast(:ids as uuid[]))
                                returning person_id
                                """,
                                group,
                                Ids.ofPeople(members.people()))),
                groups(
                        change(
                                """
                                delete from group_member
                                where tenant_id = :tenant and group_id = :group and child_id = any (cast(:ids as uuid[]))
                                returning child_id
                                """,
                                group,
                                Ids.ofGroups(members.groups()))));
    }

    /** The groups that the group is directly in. */
    List<UUID> parents(Group group) {
        return jdbc.sql(
                        """
                        select group_id from group_member where tenant_id = :tenant and child_id = :group
                        """)
                .param("tenant", group.tenant().value())
                .param("group", group.id().value())
                .query(Ids::read)
                .list();
    }

    /** The groups that the person is directly in. */
    List<UUID> groupsOf(PersonId person) {
        return jdbc.sql(
                        """
                        select m.group_id
                        from person p join group_member m on m.tenant_id = p.tenant_id and m.person_id = p.id
                        where p.id = :person
                        """)
                .param("person", person.value())
                .query(Ids::read)
                .list();
    }

    /** Every nesting above the group, each told once. */
    List<Nesting> above(Group group) {
        return jdbc.sql(
                        """
                        with recursive above (child_id, group_id) as (
                            select child_id, group_id from group_member
                            where tenant_id = :tenant and child_id = :group
                            union
                            select m.child_id, m.group_id
                            from above join group_member m on m.tenant_id = :tenant and m.child_id = above.group_id
                        )
                        select above.child_id, above.group_id, g.name
                        from above join person_group g on g.id = above.group_id
                        """)
                .param("tenant", group.tenant().value())
                .param("group", group.id().value())
                .query((row, number) ->
                        new Nesting(
                                new GroupId(row.getObject("child_id", UUID.class)),
                                new GroupId(row.getObject("group_id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    private List<UUID> change(String sql, Group group, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("tenant", group.tenant().value())
                        .param("group", group.id().value())
                        .param("ids", Ids.of(ids))
                        .query(Ids::read)
                        .list();
    }

    private List<UUID> ids(String sql, Group group, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("tenant", group.tenant().value())
                        .param("ids", Ids.of(ids))
                        .query(Ids::read)
                        .list();
    }

    private static Set<PersonId> people(List<UUID> ids) {
        Set<PersonId> people = HashSet.newHashSet(ids.size());
        ids.forEach(id -> people.add(new PersonId(id)));
        return people;
    }

    private static Set<GroupId> groups(List<UUID> ids) {
        Set<GroupId> groups = HashSet.newHashSet(ids.size());
        ids.forEach(id -> groups.add(new GroupId(id)));
        return groups;
    }
}
