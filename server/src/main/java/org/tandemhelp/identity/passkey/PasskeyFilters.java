package org.tandemhelp.identity.passkey;

import jakarta.servlet.Filter;

/**
 * The library's doors for passkeys, in the order in which the security chain has to place them.
 *
 * @param signIn {@code POST /login/webauthn}
 * @param signInOptions {@code POST /webauthn/authenticate/options}
 * @param registrationOptions {@code POST /webauthn/register/options}, only when signed in
 * @param registration {@code POST /webauthn/register}, only when signed in
 */
public record PasskeyFilters(
        Filter signIn, Filter signInOptions, Filter registrationOptions, Filter registration) {}
