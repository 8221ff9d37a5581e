package org.tandemhelp.audit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The hash of an audit row: SHA-256 over nine fields in this order, each as its length in bytes (4
 * bytes, big-endian) and then its bytes:
 *
 * <ol>
 *   <li>{@code tandem-audit-v1}
 *   <li>tenant, a lower-case UUID
 *   <li>sequence, decimal
 *   <li>time, ISO 8601 in UTC as {@link java.time.Instant#toString()} writes it, at most
 *       microseconds
 *   <li>actor
 *   <li>action
 *   <li>subject
 *   <li>details, the stored JSON text byte for byte
 *   <li>the hash of the row before, 32 bytes; 32 zero bytes for the first row
 * </ol>
 *
 * Texts are UTF-8. The lengths keep a byte from moving from one field into the next.
 */
final class ChainHash {

    private static final String VERSION = "tandem-audit-v1";

    private ChainHash() {}

    static byte[] of(StoredEntry entry) {
        MessageDigest digest = sha256();
        List.of(
                        VERSION,
                        entry.tenant().toString(),
                        Long.toString(entry.sequence()),
                        entry.at().toString(),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.details())
                .forEach(text -> add(digest, text.getBytes(StandardCharsets.UTF_8)));
        add(digest, entry.previousHash());
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        digest.update(field);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
