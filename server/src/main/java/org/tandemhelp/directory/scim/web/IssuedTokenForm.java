package org.tandemhelp.directory.scim.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.scim.IssuedToken;

/**
 * A new token, with what only this one answer says.
 *
 * @param token what the provisioning client shows
 */
record IssuedTokenForm(
        String id,
        String label,
        String token,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static IssuedTokenForm of(IssuedToken issued) {
        TokenForm form = TokenForm.of(issued.token());
        return new IssuedTokenForm(
                form.id(),
                form.label(),
                issued.secret(),
                form.createdAt(),
                form.expiresAt(),
                form.lastUsedAt());
    }
}
