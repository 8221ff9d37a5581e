package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provisioning client gets.
 *
 * @param headers {@code Location}, {@code ETag} and the like; the content type is always SCIM's
 * @param body JSON, or empty
 */
public record ScimAnswer(int status, Map<String, String> headers, String body) {

    /** The type of every body (RFC 7644 section 3.1). */
    public static final String CONTENT_TYPE = "application/scim+json";

    private static final String RESOURCES = "Resources";

    /**
     * A refusal (RFC 7644 section 3.12).
     *
     * @param scimType a keyword of that section, {@code null}: none fits
     */
    public static ScimAnswer error(int status, @Nullable String scimType, String detail) {
        return of(new ResponseException(detail, status, scimType));
    }

    static ScimAnswer of(ScimException refusal) {
        return of(new ErrorResponse(refusal));
    }

    /** The same, for what the server says of itself. */
    ScimAnswer tidied() {
        return status == 200 ? new ScimAnswer(status, headers, Descriptions.tidied(body)) : this;
    }

    static ScimAnswer of(ScimResponse response) {
        int status = response.getHttpStatus();
        if (response instanceof ListResponse<?> && !response.has(RESOURCES)) {
            // Entra ID looks for the list even where it is empty.
            response.putArray(RESOURCES);
        }
        Map<String, String> headers = new HashMap<>(response.getHttpHeaders());
        String version = response.at("/meta/version").asText();
        if (!version.isEmpty()) {
            headers.put(HttpHeader.E_TAG_HEADER, version);
        }
        boolean empty = status == 204 || status == 304 || response.isEmpty();
        return new ScimAnswer(status, Map.copyOf(headers), empty ? "" : response.toString());
    }
}
