package org.tandemhelp.directory.scim;

import org.tandemhelp.directory.scim.store.StoredToken;

/**
 * A token at the only moment at which anybody sees it.
 *
 * @param secret what the client shows; never stored, never logged
 */
public record IssuedToken(StoredToken token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
