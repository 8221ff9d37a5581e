package org.tandemhelp.identity.oidc.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.client.ProviderAddresses;

/** A provider as an administrator sees it; the secret stays inside. */
record ProviderView(
        String id,
        String name,
        String issuer,
        String clientId,
        boolean hasSecret,
        @Nullable Instant secretExpiresAt,
        List<String> scopes,
        boolean enabled,
        boolean createPeople,
        @Nullable String linkClaim,
        ClaimNames claims,
        @Nullable String requiredAcr,
        @Nullable Integer maxAgeMinutes,
        String redirectUri,
        String backChannelLogoutUri,
        String postLogoutRedirectUri,
        long version) {

    static ProviderView of(IdentityProvider provider, ProviderAddresses addresses) {
        ProviderSettings settings = provider.settings();
        return new ProviderView(
                provider.id().toString(),
                settings.name(),
                settings.issuer(),
                settings.clientId(),
                provider.clientSecret() != null,
                settings.secretExpiresAt(),
                settings.scopes(),
                settings.enabled(),
                settings.createPeople(),
                settings.linkClaim(),
                settings.claims(),
                settings.requiredAcr(),
                settings.maxAgeMinutes(),
                addresses.redirect(provider.id()),
                addresses.backChannelLogout(provider.id()),
                addresses.postLogoutRedirect(),
                provider.version());
    }
}
