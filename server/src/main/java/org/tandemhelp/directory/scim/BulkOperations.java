package org.tandemhelp.directory.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemhelp.kernel.Limit;

/**
 * Looks at all operations of a bulk request before the first one is done. An operation that no
 * server could understand refuses the request as a whole; one that fails is a failure of its own.
 */
final class BulkOperations {

    private static final Pattern PATH =
            Pattern.compile("/(Users|Groups)(/[A-Za-z0-9:._-]{1,255})?");

    private BulkOperations() {}

    static void check(ObjectNode body, RequestBody reader) {
        JsonNode operations = RequestBody.field(body, "Operations");
        int most = Limit.PROVISIONING_OPERATIONS.count();
        if (operations.size() > most) {
            throw new ResponseException(
                    "A bulk request has at most "
                            + most
                            + " operations; this one has "
                            + operations.size()
                            + ".",
                    413,
                    null);
        }
        int number = 0;
        for (JsonNode operation : operations) {
            number++;
            if (!(operation instanceof ObjectNode one)) {
                throw refused(number, "it is no JSON object.");
            }
            check(one, number, reader);
        }
    }

    private static void check(ObjectNode operation, int number, RequestBody reader) {
        HttpMethod method = method(RequestBody.text(operation, "method"), number);
        String path = RequestBody.text(operation, "path");
        Matcher parts = PATH.matcher(path == null ? "" : path);
        if (!parts.matches() || (method == HttpMethod.POST) != (parts.group(2) == null)) {
            throw refused(
                    number, "its path must be /Users or /Groups, with an id unless it is a POST.");
        }
        JsonNode data = RequestBody.field(operation, "data");
        if (method == HttpMethod.DELETE) {
            return;
        }
        if (!(data instanceof ObjectNode resource)) {
            throw refused(number, "it has no data.");
        }
        try {
            reader.checked(new Target(parts.group(1), Target.Kind.RESOURCE, method), resource);
        } catch (BadRequestException e) {
            throw new BadRequestException(
                    "Operation " + number + ": " + e.getDetail(), e.getScimType());
        }
    }

    private static HttpMethod method(@org.jspecify.annotations.Nullable String name, int number) {
        return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
            case "POST" -> HttpMethod.POST;
            case "PUT" -> HttpMethod.PUT;
            case "PATCH" -> HttpMethod.PATCH;
            case "DELETE" -> HttpMethod.DELETE;
            default -> throw refused(number, "its method must be POST, PUT, PATCH or DELETE.");
        };
    }

    private static BadRequestException refused(int number, String why) {
        return new BadRequestException(
                "Operation " + number + ": " + why, ScimType.RFC7644.INVALID_SYNTAX);
    }
}
