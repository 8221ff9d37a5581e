package org.tandemhelp.directory.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.Member;
import org.tandemhelp.directory.SearchWords;

/** Searches and sorts the members of one group. */
@Repository
class MemberListRows {

    /** How the list is sorted; it cannot be sorted otherwise. */
    static final String ORDER = "members";

    private static final String MEMBERS =
            """
            select 'GROUP' as kind, g.id, g.name, null as mail, null as photo_id, true as active
            from group_member m join person_group g on g.id = m.child_id
            where m.group_id = :group and m.child_id is not null %s
            union all
            select 'PERSON', p.id, p.shown_name, p.mail, p.photo_id, p.active
            from group_member m join person p on p.id = m.person_id
            where m.group_id = :group and m.person_id is not null %s
            """;

    private final JdbcClient jdbc;

    MemberListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed<Member>> page(Group group, String search, @Nullable ListPoint from, int rows) {
        Condition which = Condition.of(group, search);
        String after = "";
        if (from != null) {
            String[] kindAndName = from.value().split(" ", 2);
            after = "where (kind, name collate \"und-x-icu\", id) > (:kind, :name, :id)";
            which.params.put("kind", kindAndName[0]);
            which.params.put("name", kindAndName.length == 2 ? kindAndName[1] : "");
            which.params.put("id", from.id());
        }
        return jdbc.sql(
                        """
                        select * from (%s) as member %s
                        order by kind, name collate "und-x-icu", id limit :rows
                        """
                                .formatted(which.members(), after))
                .params(which.params)
                .param("rows", rows)
                .query((row, number) -> {
                    Member member =
                            new Member(
                                    Member.Kind.valueOf(row.getString("kind")),
                                    row.getObject("id", UUID.class),
                                    row.getString("name"),
                                    row.getString("mail"),
                                    row.getString("photo_id"),
                                    row.getBoolean("active"));
                    return new Listed<>(member, member.kind() + " " + member.name(), member.id());
                })
                .list();
    }

    long count(Group group, String search) {
        Condition which = Condition.of(group, search);
        return jdbc.sql("select count(*) from (" + which.members() + ") as member")
                .params(which.params)
                .query(Long.class)
                .single();
    }

    /** Which members; what a caller wrote is in the parameters only. */
    private record Condition(String groups, String people, Map<String, Object> params) {

        static Condition of(Group group, String search) {
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("group", group.id().value());
            params.put("tenant", group.tenant().value());
            if (search.isBlank()) {
                return new Condition("", "", params);
            }
            Set<String> words = SearchWords.wanted(search);
            StringBuilder groups = new StringBuilder(words.isEmpty() ? " and false" : "");
            for (String word : words) {
                String name = "group" + params.size();
                groups.append(" and strpos(g.words, :").append(name).append(") > 0");
                params.put(name, " " + word);
            }
            WordCondition people = WordCondition.of(words);
            params.putAll(people.params());
            return new Condition(groups.toString(), people.sql(), params);
        }

        String members() {
            return MEMBERS.formatted(groups, people);
        }
    }
}
