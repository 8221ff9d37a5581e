package org.tandemhelp.identity.oidc;

import java.util.Optional;

/** Sign-ins under way, each to be taken once. Shared by all nodes. */
public interface Attempts {

    /**
     * Keeps one for ten minutes.
     *
     * @param browser a secret of the browser's cookie
     * @param state the state of the authorization request
     */
    void begin(IdentityProvider provider, String browser, String state, Attempt attempt);

    /**
     * Takes it; nobody can again. Empty where this browser has none at this provider with this
     * state, or where it was too long ago.
     */
    Optional<Attempt> take(IdentityProvider provider, String browser, String state);
}
