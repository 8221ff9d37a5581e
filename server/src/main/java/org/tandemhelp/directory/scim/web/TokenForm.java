package org.tandemhelp.directory.scim.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.scim.store.StoredToken;

/** A token as the admin center lists it. */
record TokenForm(
        String id,
        String label,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static TokenForm of(StoredToken token) {
        return new TokenForm(
                token.id().toString(),
                token.label(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
