package org.tandemhelp.directory.scim.store;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param filter {@code null}: everything
 * @param sortBy the name of an attribute, {@code null}: by the time of creation
 * @param offset how many to skip, from 0
 * @param limit how many at most
 */
public record Slice(
        @Nullable FilterNode filter,
        @Nullable String sortBy,
        boolean descending,
        long offset,
        int limit) {

    private static final Set<String> SORTABLE = Set.of("username", "displayname", "meta.created");

    /** The order by clause; the id makes every order total. */
    String order(Map<String, Attribute> attributes) {
        String direction = descending ? " desc" : "";
        if (sortBy == null) {
            return "created_at" + direction + ", id" + direction;
        }
        Attribute attribute =
                FilterSql.attribute(attributes, sortBy)
                        .filter(known ->
                                SORTABLE.contains(sortBy.toLowerCase(java.util.Locale.ROOT)))
                        .orElseThrow(() ->
                                new BadRequestException(
                                        "Sorting by '" + sortBy + "' is not supported.",
                                        ScimType.RFC7644.INVALID_PATH));
        return attribute.sql() + direction + ", id" + direction;
    }
}
