package org.tandemhelp.directory.scim.store;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes SQL of a parsed filter (RFC 7644 section 3.4.2.2): names come from a closed map, values go
 * into parameters (AC-14). What it does not know it refuses as {@code invalidFilter}.
 */
final class FilterSql {

    private final Map<String, Attribute> attributes;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private FilterSql(Map<String, Attribute> attributes) {
        this.attributes = attributes;
    }

    /** The condition of the filter; {@code null}: no filter. */
    static Condition of(@Nullable FilterNode filter, Map<String, Attribute> attributes) {
        if (filter == null) {
            return Condition.ALWAYS;
        }
        FilterSql writer = new FilterSql(attributes);
        String sql = writer.sql(filter);
        return new Condition(sql, Map.copyOf(writer.parameters));
    }

    /** The attribute with this name, whatever its case. */
    static Optional<Attribute> attribute(Map<String, Attribute> attributes, String name) {
        return Optional.ofNullable(attributes.get(name.toLowerCase(Locale.ROOT)));
    }

    private String sql(FilterNode node) {
        return switch (node) {
            case AndExpressionNode and ->
                    "(" + sql(and.getLeftNode()) + " and " + sql(and.getRightNode()) + ")";
            case OrExpressionNode or ->
                    "(" + sql(or.getLeftNode()) + " or " + sql(or.getRightNode()) + ")";
            // A comparison with nothing is neither true nor false in SQL, but false here.
            case NotExpressionNode not -> "((" + sql(not.getRightNode()) + ") is not true)";
            case AttributeExpressionLeaf leaf -> comparison(leaf);
            case AttributePathRoot path
                    when path.getChild() != null && path.getSubAttributeName() == null ->
                    sql(path.getChild());
            default -> throw new InvalidFilterException("This kind of filter is not supported.");
        };
    }

    private String comparison(AttributeExpressionLeaf leaf) {
        String name = leaf.getSchemaAttribute().getScimNodeName();
        Attribute attribute =
                attribute(attributes, name)
                        .orElseThrow(() ->
                                new InvalidFilterException(
                                        "Filters by '" + name + "' are not supported."));
        Comparator operator = leaf.getComparator();
        if (operator == Comparator.PR || leaf.isNull()) {
            return presence(name, attribute, operator);
        }
        return switch (attribute.kind()) {
            case TEXT -> text(name, attribute.sql(), operator, value(leaf), true);
            case EXACT -> text(name, attribute.sql(), operator, value(leaf), false);
            case ID -> id(name, attribute.sql(), operator, value(leaf));
            case FLAG -> flag(name, attribute.sql(), operator, leaf);
            case INSTANT -> instant(name, attribute.sql(), operator, leaf);
            case MEMBERS -> member(name, operator, value(leaf));
        };
    }

    private static String presence(String name, Attribute attribute, Comparator operator) {
        boolean present =
                switch (operator) {
                    case PR, NE -> true;
                    case EQ -> false;
                    case CO, SW, EW, GT, GE, LT, LE -> throw unsupported(name, operator);
                };
        String sql =
                switch (attribute.kind()) {
                    case TEXT, EXACT -> "coalesce(" + attribute.sql() + ", '') <> ''";
                    case ID, FLAG, INSTANT -> "true";
                    case MEMBERS ->
                            "exists (select from group_member m where m.tenant_id = :tenant and m.group_id = g.id)";
                };
        return present ? "(" + sql + ")" : "(not " + sql + ")";
    }

    private String text(
            String name, String column, Comparator operator, String value, boolean folded) {
        String parameter = parameter(value);
        String other = folded ? "lower(" + parameter + ")" : parameter;
        return switch (operator) {
            case EQ -> column + " = " + other;
            case NE -> column + " is distinct from " + other;
            case CO -> "position(" + other + " in " + column + ") > 0";
            case SW -> "starts_with(" + column + ", " + other + ")";
            case EW -> "right(" + column + ", length(" + other + ")) = " + other;
            case GT -> column + " > " + other;
            case GE -> column + " >= " + other;
            case LT -> column + " < " + other;
            case LE -> column + " <= " + other;
            case PR -> throw unsupported(name, operator);
        };
    }

    private String id(String name, String column, Comparator operator, String value) {
        Optional<UUID> id = uuid(value);
        return switch (operator) {
            case EQ -> id.map(known -> column + " = " + parameter(known)).orElse("false");
            case NE -> id.map(known -> column + " <> " + parameter(known)).orElse("true");
            case CO, SW, EW, GT, GE, LT, LE -> text(name, column + "::text", operator, value, true);
            case PR -> throw unsupported(name, operator);
        };
    }

    private String flag(
            String name, String column, Comparator operator, AttributeExpressionLeaf leaf) {
        boolean value =
                leaf.getBooleanValue()
                        .orElseThrow(() ->
                                new InvalidFilterException(
                                        "'" + name + "' is compared with true or false."));
        return switch (operator) {
            case EQ -> column + " = " + parameter(value);
            case NE -> column + " <> " + parameter(value);
            case CO, SW, EW, GT, GE, LT, LE, PR -> throw unsupported(name, operator);
        };
    }

    private String instant(
            String name, String column, Comparator operator, AttributeExpressionLeaf leaf) {
        Timestamp value =
                leaf.getDateTime()
                        .map(Timestamp::from)
                        .orElseThrow(() ->
                                new InvalidFilterException(
                                        "'" + name + "' is compared with a date and time."));
        return switch (operator) {
            case EQ -> column + " = " + parameter(value);
            case NE -> column + " <> " + parameter(value);
            case GT -> column + " > " + parameter(value);
            case GE -> column + " >= " + parameter(value);
            case LT -> column + " < " + parameter(value);
            case LE -> column + " <= " + parameter(value);
            case CO, SW, EW, PR -> throw unsupported(name, operator);
        };
    }

    private String member(String name, Comparator operator, String value) {
        if (operator != Comparator.EQ) {
            throw unsupported(name, operator);
        }
        return uuid(value)
                .map(this::parameter)
                .map(id ->
                        "exists (select from group_member m where m.tenant_id = :tenant and m.group_id = g.id"
                                + " and (m.person_id = "
                                + id
                                + " or m.child_id = "
                                + id
                                + "))")
                .orElse("false");
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String value(AttributeExpressionLeaf leaf) {
        return FilterText.of(leaf.getValue());
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static InvalidFilterException unsupported(String name, Comparator operator) {
        return new InvalidFilterException(
                "'" + name + "' cannot be compared with '" + operator + "'.");
    }
}
