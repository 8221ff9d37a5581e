package org.tandemhelp.audit.store;

import java.time.Instant;
import java.util.UUID;

/** One row as it stands in the table; hashes are 32 bytes. */
@SuppressWarnings("ArrayRecordComponent") // private to the store, never compared
record StoredEntry(
        UUID tenant,
        long sequence,
        Instant at,
        String actor,
        String action,
        String subject,
        String details,
        byte[] previousHash,
        byte[] hash) {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    StoredEntry withHash(byte[] computed) {
        return new StoredEntry(
                tenant, sequence, at, actor, action, subject, details, previousHash, computed);
    }
}
