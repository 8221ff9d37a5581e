package org.tandemhelp.identity.oidc.client;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery, section 3), checked, and its keys.
 *
 * @param document the whole document
 * @param keys fetched when needed, and again when a token names a key that is not there
 */
public record Metadata(Map<String, Object> document, JWKSource<SecurityContext> keys) {

    /** A text of the document, {@code null}: there is none. */
    public @Nullable String text(String name) {
        return document.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** Whether its authorization answers say who they are from (RFC 9207, section 3). */
    boolean announcesIssuer() {
        return Boolean.TRUE.equals(document.get("authorization_response_iss_parameter_supported"));
    }
}
