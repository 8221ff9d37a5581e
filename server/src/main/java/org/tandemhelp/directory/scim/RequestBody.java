package org.tandemhelp.directory.scim;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import org.jspecify.annotations.Nullable;

/** Reads a body to the letter before the library reads it kindly. */
final class RequestBody {

    /** Nothing of SCIM is deeper than a resource in a bulk operation. */
    private static final int DEPTH = 32;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ResourceEndpoint library;

    RequestBody(ResourceEndpoint library) {
        this.library = library;
    }

    /** The body in the form in which the library is to read it. */
    String checked(Target target, @Nullable String text) {
        ObjectNode body = parsed(text);
        switch (target.kind()) {
            case COLLECTION, RESOURCE -> checked(target, body);
            case SEARCH -> search(target, body);
            case BULK -> BulkOperations.check(body, this);
            case DESCRIPTION -> {}
        }
        return body.toString();
    }

    /** Checks a resource or the changes of one. */
    void checked(Target target, ObjectNode body) {
        switch (target.method()) {
            case POST, PUT -> KnownAttributes.check(type(target.resource()), body);
            case PATCH -> PatchShapes.straighten(type(target.resource()), body);
            case GET, DELETE -> {}
        }
    }

    /** The text of a field, whatever its case; {@code null}: no such field, or no text. */
    static @Nullable String text(ObjectNode object, String name) {
        for (var field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name) && field.getValue().isTextual()) {
                return field.getValue().textValue();
            }
        }
        return null;
    }

    /** The type of the resources at the address. */
    ResourceType type(String resource) {
        return library.getResourceTypeByName(resource.equals("Users") ? "User" : "Group")
                .orElseThrow();
    }

    private void search(Target target, ObjectNode body) {
        for (var field : body.properties()) {
            if (field.getKey().equalsIgnoreCase("filter") && field.getValue().isTextual()) {
                String filter = field.getValue().textValue();
                field.setValue(body.textNode(Filters.filter(type(target.resource()), filter)));
            }
        }
    }

    private static ObjectNode parsed(@Nullable String text) {
        try {
            if (text != null && JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new BadRequestException(
                    "The request is not valid JSON: " + e.getOriginalMessage(),
                    ScimType.RFC7644.INVALID_SYNTAX);
        }
        throw new BadRequestException(
                "The request must be a JSON object.", ScimType.RFC7644.INVALID_SYNTAX);
    }

    /** The value at the name; a missing node where there is none. */
    static JsonNode field(ObjectNode object, String name) {
        for (var field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
