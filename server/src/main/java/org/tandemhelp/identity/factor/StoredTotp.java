package org.tandemhelp.identity.factor;

import java.time.Instant;
import java.util.UUID;

/**
 * An authenticator app as it is stored.
 *
 * @param sealed its secret, sealed for the row {@code id}
 * @param lastStep the last step whose code was taken
 */
public record StoredTotp(UUID id, byte[] sealed, long lastStep, Instant createdAt) {}
