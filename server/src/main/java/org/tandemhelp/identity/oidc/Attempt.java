package org.tandemhelp.identity.oidc;

/**
 * A browser's way to a provider and back.
 *
 * @param nonce whose hash the ID token has to repeat
 * @param codeVerifier the proof that the code was ours (RFC 7636)
 * @param next the page to open afterwards
 */
public record Attempt(String nonce, String codeVerifier, String next) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Attempt[" + next + "]";
    }
}
