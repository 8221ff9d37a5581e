package org.tandemhelp.directory.store;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.SearchWords;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table person_group. */
@Repository
class GroupRows {

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Group> find(GroupId id) {
        return jdbc.sql("select " + GroupColumns.ALL + " from person_group g where g.id = :id")
                .param("id", id.value())
                .query(GroupColumns::read)
                .optional();
    }

    /**
     * The group, its row locked until the transaction ends; members are changed under this lock.
     */
    Optional<Group> lock(GroupId id) {
        return jdbc.sql(
                        "select "
                                + GroupColumns.ALL
                                + " from person_group g where g.id = :id for no key update")
                .param("id", id.value())
                .query(GroupColumns::read)
                .optional();
    }

    /**
     * Keeps the nesting of the tenant's groups as it is until the transaction ends: who changes it
     * waits here, so that two changes cannot close a circle together.
     */
    void lockNesting(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('groups ' || :tenant, 0))")
                .param("tenant", tenant.toString())
                .query((row, number) -> tenant)
                .single();
    }

    /** The groups that the group is directly in, by name. */
    List<Group> parents(GroupId id) {
        return jdbc.sql(
                        """
                        select %s
                        from person_group child
                            join group_member m on m.tenant_id = child.tenant_id and m.child_id = child.id
                            join person_group g on g.id = m.group_id
                        where child.id = :id
                        order by g.name collate "und-x-icu", g.id
                        """
                                .formatted(GroupColumns.ALL))
                .param("id", id.value())
                .query(GroupColumns::read)
                .list();
    }

    /** The groups the person is in, directly or through other groups, by name. */
    List<Group> of(PersonId person) {
        return jdbc.sql(
                        """
                        with recursive inside (tenant_id, id) as (
                            select m.tenant_id, m.group_id
                            from person p join group_member m on m.tenant_id = p.tenant_id and m.person_id = p.id
                            where p.id = :person
                            union
                            select m.tenant_id, m.group_id
                            from inside join group_member m
                                on m.tenant_id = inside.tenant_id and m.child_id = inside.id
                        )
                        select %s from inside join person_group g on g.id = inside.id
                        order by g.name collate "und-x-icu", g.id
                        """
                                .formatted(GroupColumns.ALL))
                .param("person", person.value())
                .query(GroupColumns::read)
                .list();
    }

    /** Stores a new group; throws {@code DuplicateKeyException} where the external id is taken. */
    void insert(Group group) {
        bind(
                        """
                        insert into person_group
                            (id, tenant_id, name, description, external_id, source, created_at, updated_at, version, words)
                        values (:id, :tenant, :name, :description, :externalId, :source, :createdAt, :updatedAt, :version, :words)
                        """,
                        group)
                .param("tenant", group.tenant().value())
                .param("source", group.source().wireName())
                .param("createdAt", Timestamp.from(group.createdAt()))
                .update();
    }

    /** Stores a changed group whose row is locked. */
    void update(Group group) {
        bind(
                        """
                        update person_group
                        set name = :name, description = :description, external_id = :externalId, words = :words,
                            updated_at = :updatedAt, version = :version
                        where id = :id
                        """,
                        group)
                .update();
    }

    /** Locks the groups in one order for everybody, so that no two wait for each other. */
    void lockAll(Collection<UUID> ids) {
        jdbc.sql(
                        """
                        select id from person_group where id = any (cast(:ids as uuid[])) order by id for update
                        """)
                .param("ids", Ids.of(ids))
                .query(Ids::read)
                .list();
    }

    /** Counts a change of the direct members. */
    void touch(Collection<UUID> ids) {
        jdbc.sql(
                        """
                        update person_group set version = version + 1, updated_at = now()
                        where id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", Ids.of(ids))
                .update();
    }

    /** False where there is no such group. */
    boolean delete(GroupId id) {
        return jdbc.sql("delete from person_group where id = :id").param("id", id.value()).update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(String sql, Group group) {
        return jdbc.sql(sql)
                .param("id", group.id().value())
                .param("name", group.name())
                .param("description", group.description())
                .param("externalId", group.externalId())
                .param("words", words(group))
                .param("updatedAt", Timestamp.from(group.updatedAt()))
                .param("version", group.version());
    }

    /** Every word with a space before it, so that a beginning is found by itself. */
    private static String words(Group group) {
        return " " + String.join(" ", SearchWords.of(group.name() + " " + group.description()));
    }
}
