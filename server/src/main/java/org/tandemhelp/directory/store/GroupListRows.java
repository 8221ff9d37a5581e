package org.tandemhelp.directory.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.ListedGroup;
import org.tandemhelp.directory.SearchWords;
import org.tandemhelp.kernel.TenantId;

/** Searches and sorts the table person_group. */
@Repository
class GroupListRows {

    private static final String MEMBERS =
            """
            ((select count(*) from group_member m where m.group_id = g.id and m.person_id is not null)
             + (select count(*) from group_member m where m.group_id = g.id and m.child_id is not null))
            """
                    .strip();

    private final JdbcClient jdbc;

    GroupListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed<ListedGroup>> page(
            TenantId tenant,
            GroupFilter filter,
            ListOrder<GroupColumn> order,
            @Nullable ListPoint from,
            int rows) {
        Keyset keyset = keyset(order.column());
        Condition where = Condition.of(tenant, filter);
        if (from != null) {
            where.params.put("fromValue", keyset.value(from));
            where.params.put("fromId", from.id());
        }
        return jdbc.sql(
                        "select %s, %s as members, %s from person_group g where %s%s%s limit :rows"
                                .formatted(
                                        GroupColumns.ALL,
                                        MEMBERS,
                                        keyset.point(),
                                        where.sql,
                                        keyset.after(order, from),
                                        keyset.orderBy(order)))
                .params(where.params)
                .param("rows", rows)
                .query((row, number) -> {
                    Group group = GroupColumns.read(row, number);
                    return new Listed<>(
                            new ListedGroup(group, row.getLong("members")),
                            row.getString("point"),
                            group.id().value());
                })
                .list();
    }

    long count(TenantId tenant, GroupFilter filter) {
        Condition where = Condition.of(tenant, filter);
        return jdbc.sql("select count(*) from person_group g where " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    private static Keyset keyset(GroupColumn column) {
        return switch (column) {
            case NAME -> new Keyset("g.name collate \"und-x-icu\"", Keyset.Kind.TEXT, "g.id");
            case MEMBERS -> new Keyset(MEMBERS, Keyset.Kind.NUMBER, "g.id");
            case CREATED_AT -> new Keyset("g.created_at", Keyset.Kind.TIME, "g.id");
        };
    }

    /** The part after {@code where}; what a caller wrote is in the parameters only. */
    private record Condition(String sql, Map<String, Object> params) {

        static Condition of(TenantId tenant, GroupFilter filter) {
            StringBuilder sql = new StringBuilder("g.tenant_id = :tenant");
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("tenant", tenant.value());
            if (filter.source() != null) {
                sql.append(" and g.source = :source");
                params.put("source", filter.source().wireName());
            }
            if (!filter.search().isBlank()) {
                Set<String> words = SearchWords.wanted(filter.search());
                sql.append(words.isEmpty() ? " and false" : "");
                for (String word : words) {
                    String name = "word" + params.size();
                    sql.append(" and strpos(g.words, :").append(name).append(") > 0");
                    params.put(name, " " + word);
                }
            }
            return new Condition(sql.toString(), params);
        }
    }
}
