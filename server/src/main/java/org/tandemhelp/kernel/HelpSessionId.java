package org.tandemhelp.kernel;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Names one help session; 128 random bits, chosen by the server. Sixteen bytes on the wire. */
public record HelpSessionId(UUID value) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new random id. */
    public static HelpSessionId random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /**
     * Reads the sixteen bytes of the wire form.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static HelpSessionId of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new HelpSessionId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** The sixteen bytes of the wire form. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
