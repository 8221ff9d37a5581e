package org.tandemhelp.identity.oidc.client;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.tandemhelp.identity.oidc.IdentityProvider;

/** A provider with all that the protocol needs. */
public record ProviderClient(
        IdentityProvider provider, ClientRegistration registration, Metadata metadata) {

    /** Where its sessions end, {@code null}: it does not say. */
    public @Nullable String endSessionEndpoint() {
        return metadata.text("end_session_endpoint");
    }
}
