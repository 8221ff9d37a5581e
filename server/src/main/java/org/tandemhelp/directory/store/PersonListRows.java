package org.tandemhelp.directory.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.directory.SearchWords;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** Searches and sorts the table person. */
@Repository
class PersonListRows {

    private final JdbcClient jdbc;

    PersonListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed<Person>> page(
            TenantId tenant,
            PersonFilter filter,
            ListOrder<PersonColumn> order,
            @Nullable ListPoint from,
            int rows) {
        Keyset keyset = keyset(order.column());
        Condition where = Condition.of(tenant, filter);
        if (from != null) {
            where.params.put("fromValue", keyset.value(from));
            where.params.put("fromId", from.id());
        }
        Planning.forLists(jdbc);
        return jdbc.sql(
                        "select %s, %s from person p where %s%s%s limit :rows"
                                .formatted(
                                        PersonColumns.ALL,
                                        keyset.point(),
                                        where.sql,
                                        keyset.after(order, from),
                                        keyset.orderBy(order)))
                .params(where.params)
                .param("rows", rows)
                .query((row, number) -> {
                    Person person = PersonColumns.read(row, number);
                    return new Listed<>(person, row.getString("point"), person.id().value());
                })
                .list();
    }

    long count(TenantId tenant, PersonFilter filter) {
        Condition where = Condition.of(tenant, filter);
        Planning.forLists(jdbc);
        return jdbc.sql("select count(*) from person p where " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    Set<PersonId> find(TenantId tenant, String search, int most) {
        Condition where = Condition.of(tenant, new PersonFilter(search, null, null, null));
        Planning.forLists(jdbc);
        return jdbc
                .sql("select p.id from person p where " + where.sql + " limit :most")
                .params(where.params)
                .param("most", most)
                .query((row, number) -> new PersonId(Ids.read(row, number)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Keyset keyset(PersonColumn column) {
        return switch (column) {
            case NAME -> new Keyset("p.shown_name collate \"und-x-icu\"", Keyset.Kind.TEXT, "p.id");
            case MAIL -> new Keyset("p.mail_key", Keyset.Kind.TEXT, "p.id");
            case JOB_TITLE ->
                    new Keyset("p.job_title collate \"und-x-icu\"", Keyset.Kind.TEXT, "p.id");
            case COMPANY -> new Keyset("p.company collate \"und-x-icu\"", Keyset.Kind.TEXT, "p.id");
            case CREATED_AT -> new Keyset("p.created_at", Keyset.Kind.TIME, "p.id");
        };
    }

    /** The part after {@code where}; what a caller wrote is in the parameters only. */
    private record Condition(String sql, Map<String, Object> params) {

        static Condition of(TenantId tenant, PersonFilter filter) {
            StringBuilder sql = new StringBuilder("p.tenant_id = :tenant");
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("tenant", tenant.value());
            if (filter.active() != null) {
                sql.append(filter.active() ? " and p.active" : " and not p.active");
            }
            if (filter.source() != null) {
                sql.append(" and p.source = :source");
                params.put("source", filter.source().name().toLowerCase(Locale.ROOT));
            }
            if (filter.group() != null) {
                sql.append(
                        """
                         and exists (select from group_member m where m.group_id = :group and m.person_id = p.id)
                        """);
                UUID group = filter.group().value();
                params.put("group", group);
            }
            if (!filter.search().isBlank()) {
                WordCondition words = WordCondition.of(SearchWords.wanted(filter.search()));
                sql.append(words.sql());
                params.putAll(words.params());
            }
            return new Condition(sql.toString(), params);
        }
    }
}
