package org.tandemhelp.identity.oidc;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.TenantId;

/**
 * An OpenID Connect provider that an organisation signs in with.
 *
 * @param clientSecret in clear, never to be shown or logged; {@code null}: a public client
 * @param version counts changes
 */
public record IdentityProvider(
        ProviderId id,
        TenantId tenant,
        ProviderSettings settings,
        @Nullable String clientSecret,
        long version) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IdentityProvider[" + id + "]";
    }
}
