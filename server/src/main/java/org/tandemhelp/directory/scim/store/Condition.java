package org.tandemhelp.directory.scim.store;

import java.util.Map;

/**
 * A part of a where clause.
 *
 * @param parameters the values, by the names in the SQL
 */
record Condition(String sql, Map<String, Object> parameters) {

    /** Holds for every row. */
    static final Condition ALWAYS = new Condition("true", Map.of());
}
