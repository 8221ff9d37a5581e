package org.tandemhelp.identity.invitation;

import java.time.Instant;

/**
 * A new invitation, the only time that its token is known.
 *
 * @param token belongs into the fragment of an address or the body of a request, nowhere else
 */
public record IssuedInvitation(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedInvitation[expiresAt=" + expiresAt + "]";
    }
}
