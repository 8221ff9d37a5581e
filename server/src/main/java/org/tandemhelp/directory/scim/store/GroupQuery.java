package org.tandemhelp.directory.scim.store;

import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.store.GroupColumns;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** How provisioning asks the tables of groups; changes go through {@code Groups}. */
@Repository
public class GroupQuery {

    private final JdbcClient jdbc;

    GroupQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The groups of the slice. */
    public List<Group> list(TenantId tenant, Slice slice) {
        Condition condition = FilterSql.of(slice.filter(), Attribute.OF_GROUPS);
        return jdbc.sql(
                        """
                        select %s
                        from person_group g
                        where tenant_id = :tenant and %s order by %s limit :limit offset :offset
                        """
                                .formatted(
                                        GroupColumns.ALL,
                                        condition.sql(),
                                        slice.order(Attribute.OF_GROUPS)))
                .params(condition.parameters())
                .param("tenant", tenant.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(GroupColumns::read)
                .list();
    }

    /** How many groups the filter finds. */
    public long count(TenantId tenant, @Nullable FilterNode filter) {
        Condition condition = FilterSql.of(filter, Attribute.OF_GROUPS);
        return jdbc.sql(
                        "select count(*) from person_group g where tenant_id = :tenant and "
                                + condition.sql())
                .params(condition.parameters())
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    /** The direct members of these groups, by group. */
    public Map<UUID, List<Member>> members(TenantId tenant, Collection<UUID> groups) {
        return jdbc
                .sql(
                        """
                        select m.group_id, coalesce(m.person_id, m.child_id) id, m.person_id is not null person,
                               coalesce(p.shown_name, g.name) name
                        from group_member m
                        left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        left join person_group g on g.tenant_id = m.tenant_id and g.id = m.child_id
                        where m.tenant_id = :tenant and m.group_id = any(:groups)
                        order by 3 desc, 4, 2
                        """)
                .param("tenant", tenant.value())
                .param("groups", groups.toArray(new UUID[0]))
                .query((row, number) ->
                        new Member(
                                row.getObject("group_id", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getBoolean("person"),
                                row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Member::group));
    }

    /**
     * Which of the ids are people and which are groups; unknown ones are in neither set. They stay
     * until the transaction ends.
     */
    public GroupMembers known(TenantId tenant, Set<UUID> ids) {
        return new GroupMembers(
                ids(
                                """
                                select id from person where tenant_id = :tenant and id = any(:ids)
                                order by id for key share
                                """,
                                tenant,
                                ids)
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                ids(
                                """
                                select id from person_group where tenant_id = :tenant and id = any(:ids)
                                order by id for key share
                                """,
                                tenant,
                                ids)
                        .map(GroupId::new)
                        .collect(Collectors.toSet()));
    }

    /**
     * Whether another group has this id of the source.
     *
     * @param self which may have it, {@code null}: none
     */
    public boolean isTaken(TenantId tenant, String externalId, @Nullable GroupId self) {
        return jdbc.sql(
                        """
                        select exists (select from person_group
                                       where tenant_id = :tenant and external_id = :externalId
                                         and id is distinct from :self)
                        """)
                .param("tenant", tenant.value())
                .param("externalId", externalId)
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private Stream<UUID> ids(String sql, TenantId tenant, Set<UUID> ids) {
        return jdbc
                .sql(sql)
                .param("tenant", tenant.value())
                .param("ids", ids.toArray(new UUID[0]))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list()
                .stream();
    }
}
