package org.tandemhelp.identity.oidc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about a provider.
 *
 * @param issuer exactly as the provider writes it
 * @param secretExpiresAt when the provider stops taking the client secret, {@code null}: not known
 * @param scopes {@code openid} among them
 * @param createPeople whether somebody unknown becomes a person of the organisation
 * @param linkClaim the claim that equals a provisioned person's external id, {@code null}: none
 * @param requiredAcr the authentication contexts that are enough, separated by spaces, {@code
 *     null}: any
 * @param maxAgeMinutes how long ago the person may have proved themselves to the provider, {@code
 *     null}: any time
 */
public record ProviderSettings(
        String name,
        String issuer,
        String clientId,
        @Nullable Instant secretExpiresAt,
        List<String> scopes,
        boolean enabled,
        boolean createPeople,
        @Nullable String linkClaim,
        ClaimNames claims,
        @Nullable String requiredAcr,
        @Nullable Integer maxAgeMinutes) {}
