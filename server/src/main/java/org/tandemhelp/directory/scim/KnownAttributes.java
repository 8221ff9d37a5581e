package org.tandemhelp.directory.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.Type;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.schemas.Schema;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses attributes that no schema of the resource has. The library would drop them without a
 * word, and the administrator would look for them in vain. What a schema has and this directory
 * does not keep is accepted and ignored.
 */
final class KnownAttributes {

    private static final Set<String> OF_EVERY_RESOURCE =
            Set.of("schemas", "id", "externalid", "meta");

    /** What every attribute with several values has (RFC 7643 section 2.4). */
    private static final Set<String> OF_EVERY_VALUE =
            Set.of("value", "type", "primary", "display", "$ref");

    /** Entra ID names it with every group it makes, and uses nothing of it. */
    private static final String EMPTY_SCHEMA =
            "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

    private KnownAttributes() {}

    static void check(ResourceType type, ObjectNode resource) {
        for (JsonNode schema : RequestBody.field(resource, "schemas")) {
            if (!schema.asText().equals(EMPTY_SCHEMA)) {
                schema(type, schema.asText());
            }
        }
        for (var field : resource.properties()) {
            String name = field.getKey();
            if (name.contains(":")) {
                for (var inner : field.getValue().properties()) {
                    attribute(schema(type, name).getAttributes(), name + ":", inner);
                }
            } else if (!OF_EVERY_RESOURCE.contains(lower(name))) {
                attribute(type.getMainSchema().getAttributes(), "", field);
            }
        }
    }

    private static void attribute(
            List<SchemaAttribute> known, String prefix, Map.Entry<String, JsonNode> field) {
        String name = field.getKey();
        SchemaAttribute attribute =
                find(known, name).orElseThrow(() -> unknown("attribute", prefix + name));
        if (attribute.getType() != Type.COMPLEX) {
            return;
        }
        JsonNode value = field.getValue();
        if (value.isTextual() && !attribute.isMultiValued()) {
            // As Entra ID writes the manager.
            field.setValue(JsonNodeFactory.instance.objectNode().set("value", value));
            return;
        }
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            for (var part : one.properties()) {
                if (!OF_EVERY_VALUE.contains(lower(part.getKey()))
                        && find(attribute.getSubAttributes(), part.getKey()).isEmpty()) {
                    throw unknown("attribute", prefix + name + "." + part.getKey());
                }
            }
        }
    }

    private static Optional<SchemaAttribute> find(List<SchemaAttribute> known, String name) {
        return known.stream().filter(one -> one.getName().equalsIgnoreCase(name)).findFirst();
    }

    private static Schema schema(ResourceType type, String urn) {
        return type.getAllSchemas().stream()
                .filter(one -> one.getNonNullId().equalsIgnoreCase(urn))
                .findFirst()
                .orElseThrow(() -> unknown("schema", urn));
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private static BadRequestException unknown(String what, String name) {
        return new BadRequestException(
                "The server does not know the %s '%s'. Take it out of the mapping of your provisioning service."
                        .formatted(what, name),
                ScimType.RFC7644.INVALID_SYNTAX);
    }
}
