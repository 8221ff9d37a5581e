package org.tandemhelp.directory.scim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a provisioning client, read from the wire and not yet understood.
 *
 * @param method in capitals
 * @param path what follows the base address, decoded, for example {@code /Users/…}
 * @param query the query's parameters, decoded, by name in lower case
 * @param conditions the headers {@code If-Match} and {@code If-None-Match}, where there are any
 * @param body as it came, {@code null}: none
 * @param base the base address, without a slash at its end
 */
public record ScimRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> conditions,
        @Nullable String body,
        String base) {}
