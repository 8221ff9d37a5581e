package org.tandemhelp.identity.passkey;

import java.time.Instant;

/**
 * One passkey as its person sees it.
 *
 * @param id the credential's id, base64url
 * @param label what the person called it
 */
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}
