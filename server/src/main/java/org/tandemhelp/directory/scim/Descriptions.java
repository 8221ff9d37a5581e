package org.tandemhelp.directory.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.util.Iterator;

/**
 * Takes the library's own settings out of what the server says of itself: they are nobody's
 * business, and strict clients refuse an answer with members that the standard does not know.
 */
final class Descriptions {

    private static final String OWN = "urn:gold:";

    private Descriptions() {}

    /** The JSON without them. */
    static String tidied(String json) {
        JsonNode description = JsonHelper.readJsonDocument(json);
        tidy(description);
        return description.toString();
    }

    private static void tidy(JsonNode description) {
        if (description instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getKey().startsWith(OWN));
            if (object.get("patch") instanceof ObjectNode patch) {
                patch.retain("supported");
            }
            if (object.get("bulk") instanceof ObjectNode bulk) {
                bulk.retain("supported", "maxOperations", "maxPayloadSize");
            }
            tidyList(object, "schemas");
            tidyList(object, "schemaExtensions");
            tidyList(object, "Resources");
        }
    }

    private static void tidyList(ObjectNode object, String name) {
        if (!(object.get(name) instanceof ArrayNode list)) {
            return;
        }
        int before = list.size();
        for (Iterator<JsonNode> elements = list.elements(); elements.hasNext(); ) {
            JsonNode element = elements.next();
            if (isOwn(element.asText())
                    || isOwn(element.path("id").asText())
                    || isOwn(element.path("schema").asText())) {
                elements.remove();
            } else {
                tidy(element);
            }
        }
        if (name.equals("Resources") && list.size() != before) {
            object.put("totalResults", list.size());
            object.put("itemsPerPage", list.size());
        }
    }

    private static boolean isOwn(String text) {
        return text.startsWith(OWN);
    }
}
