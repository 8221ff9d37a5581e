package org.tandemhelp.identity.oidc;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a web session remembers of the provider it came from. Kept in the session only.
 *
 * @param sid the provider's own session, {@code null}: it has told none
 * @param acr how the person proved themselves, as one word, {@code null}: not told
 * @param amr how, as methods
 * @param authTime when, {@code null}: not told
 * @param idToken for the way out ({@code id_token_hint})
 */
public record ProviderSession(
        ProviderId provider,
        String subject,
        @Nullable String sid,
        @Nullable String acr,
        List<String> amr,
        @Nullable Instant authTime,
        String idToken)
        implements Serializable {

    /** The name of the session's attribute. */
    public static final String ATTRIBUTE = "tandem.provider-session";

    /** Without the token. */
    @Override
    public String toString() {
        return "ProviderSession[" + provider + "]";
    }
}
