package org.tandemhelp.directory.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tandemhelp.kernel.Limit;

/**
 * Brings the shapes in which Entra ID writes changes to those of RFC 7644 section 3.5.2, where the
 * library does not: a map of dotted and filtered paths without a path, and members to remove given
 * as values.
 */
final class PatchShapes {

    private PatchShapes() {}

    static void straighten(ResourceType type, ObjectNode patch) {
        if (!(RequestBody.field(patch, "Operations") instanceof ArrayNode operations)) {
            return; // the library says what is missing
        }
        List<JsonNode> straight = new ArrayList<>();
        for (JsonNode operation : operations) {
            if (operation instanceof ObjectNode one) {
                straight.addAll(straightened(type, one));
            } else {
                straight.add(operation);
            }
        }
        int most = Limit.PROVISIONING_OPERATIONS.count();
        if (straight.size() > most) {
            throw new BadRequestException(
                    "A change has at most " + most + " operations.", ScimType.RFC7644.TOO_MANY);
        }
        operations.removeAll();
        operations.addAll(straight);
    }

    private static List<ObjectNode> straightened(ResourceType type, ObjectNode operation) {
        String op = RequestBody.text(operation, "op");
        String path = RequestBody.text(operation, "path");
        JsonNode value = RequestBody.field(operation, "value");
        if (path != null && !path.isBlank()) {
            Filters.checkPath(type, path);
        }
        if (path == null && value instanceof ObjectNode map) {
            return split(type, operation, map);
        }
        boolean removal = op != null && op.toLowerCase(Locale.ROOT).equals("remove");
        if (removal && "members".equalsIgnoreCase(path) && !value.isEmpty()) {
            return removals(operation, value.isArray() ? value : List.of(value));
        }
        return List.of(operation);
    }

    /** Every key that is a path becomes an operation of its own, after the plain ones. */
    private static List<ObjectNode> split(ResourceType type, ObjectNode operation, ObjectNode map) {
        List<ObjectNode> split = new ArrayList<>();
        ObjectNode plain = map.objectNode();
        for (var entry : map.properties()) {
            String key = entry.getKey();
            boolean extension = key.startsWith("urn:") && entry.getValue().isObject();
            if (!extension && (key.contains(".") || key.contains("["))) {
                Filters.checkPath(type, key);
                ObjectNode one = operation.objectNode();
                one.set("op", RequestBody.field(operation, "op"));
                one.put("path", key);
                one.set("value", entry.getValue());
                split.add(one);
            } else {
                plain.set(key, entry.getValue());
            }
        }
        if (!plain.isEmpty() || split.isEmpty()) {
            ObjectNode rest = operation.objectNode();
            rest.set("op", RequestBody.field(operation, "op"));
            rest.set("value", plain);
            split.addFirst(rest);
        }
        return split;
    }

    private static List<ObjectNode> removals(ObjectNode operation, Iterable<JsonNode> members) {
        List<ObjectNode> removals = new ArrayList<>();
        for (JsonNode member : members) {
            ObjectNode one = operation.objectNode();
            one.put("op", "remove");
            one.put("path", "members[value eq \"" + id(member) + "\"]");
            removals.add(one);
        }
        return removals;
    }

    private static UUID id(JsonNode member) {
        try {
            return UUID.fromString(
                    member.isObject() ? member.path("value").asText() : member.asText());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(
                    "A member to remove is named by its id.", ScimType.RFC7644.INVALID_VALUE);
        }
    }
}
