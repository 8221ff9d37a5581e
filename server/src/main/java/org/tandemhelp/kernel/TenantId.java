package org.tandemhelp.kernel;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Names one organisation. Sixteen bytes on the wire. */
public record TenantId(UUID value) implements Serializable {

    /** A new random id. */
    public static TenantId random() {
        return new TenantId(UUID.randomUUID());
    }

    /**
     * Reads the sixteen bytes of the wire form.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static TenantId of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new TenantId(new UUID(buffer.getLong(), buffer.getLong()));
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
