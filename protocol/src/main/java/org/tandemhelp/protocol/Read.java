package org.tandemhelp.protocol;

import com.google.protobuf.Message;

/** What came out of bytes that somebody else wrote. */
public sealed interface Read<T extends Message> {

    /** A message that keeps all rules. */
    record Readable<T extends Message>(T message) implements Read<T> {}

    /**
     * Bytes to refuse.
     *
     * @param why {@code too large}, {@code malformed}, or the path of the first bad field
     */
    record Unreadable<T extends Message>(String why) implements Read<T> {}
}
