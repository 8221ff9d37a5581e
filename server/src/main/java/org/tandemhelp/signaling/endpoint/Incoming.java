package org.tandemhelp.signaling.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.tandemhelp.kernel.Limit;

/**
 * Puts the parts of one socket's messages together and counts them. Used by one thread at a time.
 */
final class Incoming {

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream(256);
    private long secondStartedAt = System.nanoTime();
    private int inThisSecond;

    /** Adds a part; false where the message is too large. */
    boolean add(ByteBuffer part) {
        if (parts.size() + part.remaining() > Limit.FRAME_BYTES.count()) {
            return false;
        }
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        parts.writeBytes(bytes);
        return true;
    }

    /** The whole message; the next one starts empty. */
    byte[] take() {
        byte[] message = parts.toByteArray();
        parts.reset();
        return message;
    }

    /** Counts a message; false where this second has had enough. */
    boolean count(long nanoTime) {
        if (nanoTime - secondStartedAt >= Limit.FRAMES_PER_SOCKET.per().toNanos()) {
            secondStartedAt = nanoTime;
            inThisSecond = 0;
        }
        inThisSecond++;
        return inThisSecond <= Limit.FRAMES_PER_SOCKET.count();
    }
}
