package org.tandemhelp.directory.scim.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.TenantId;

/**
 * What is kept of a provisioning token; the token itself is not.
 *
 * @param lifeDays how long a token of this kind lives, {@code null}: until it is deleted
 * @param expiresAt when it stops to work, {@code null}: never
 * @param lastUsedAt exact to a minute, {@code null}: never
 */
public record StoredToken(
        UUID id,
        TenantId tenant,
        String label,
        @Nullable Integer lifeDays,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
