package org.tandemhelp.directory.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The condition that the person {@code p} of the tenant {@code :tenant} has a word with each of
 * these beginnings.
 */
record WordCondition(String sql, Map<String, Object> params) {

    /** The greatest character there is: after every word with the beginning, before the next. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** No beginnings at all find nobody. */
    static WordCondition of(Set<String> beginnings) {
        if (beginnings.isEmpty()) {
            return new WordCondition(" and false", Map.of());
        }
        StringBuilder sql = new StringBuilder();
        Map<String, Object> params = new LinkedHashMap<>();
        int number = 0;
        for (String beginning : beginnings) {
            String name = "word" + number++;
            sql.append(
                    """
                     and exists (select from person_word w where w.tenant_id = :tenant and w.person_id = p.id
                                 and w.word >= :%1$s and w.word < :%1$sEnd)
                    """
                            .formatted(name));
            params.put(name, beginning);
            params.put(name + "End", beginning + LAST);
        }
        return new WordCondition(sql.toString(), params);
    }
}
