package org.tandemhelp.identity.oidc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/**
 * The identity providers of organisations. Inside the caller's tenant scope, but for {@link
 * #anywhere}.
 */
public interface Providers {

    /** The provider of any organisation: at its door, before a tenant is known. */
    Optional<IdentityProvider> anywhere(ProviderId id);

    /** The provider, where the scope holds one. */
    Optional<IdentityProvider> find(ProviderId id);

    /** All of the organisation, by name. */
    List<IdentityProvider> all();

    /** Adds one. */
    IdentityProvider add(
            TenantId tenant, ProviderSettings settings, @Nullable String clientSecret, Actor actor);

    /**
     * Changes one.
     *
     * @param clientSecret {@code null}: the one there is stays
     * @param version the version that was read
     * @throws ProblemException {@code not-found}; {@code version-conflict}; {@code invalid-request}
     *     where the issuer is another one and the secret is to stay: nobody sends it elsewhere
     */
    IdentityProvider change(
            ProviderId id,
            ProviderSettings settings,
            @Nullable String clientSecret,
            long version,
            Actor actor);

    /**
     * Removes one with all its links; the people stay.
     *
     * @throws ProblemException {@code not-found}
     */
    void remove(ProviderId id, Actor actor);
}
