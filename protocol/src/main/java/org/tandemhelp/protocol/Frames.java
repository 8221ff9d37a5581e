package org.tandemhelp.protocol;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ServerFrame;

/** Bytes to messages with every limit of the wire enforced: size, shape, text, field rules. */
public final class Frames {

    /** Largest frame in bytes, on the socket and on a data channel. */
    public static final int MAX_BYTES = 64 * 1024;

    private Frames() {}

    /** Reads what a client sent. Never throws. */
    public static Read<ClientFrame> readClientFrame(byte[] bytes) {
        return read(ClientFrame.getDefaultInstance(), ClientFrame.parser(), bytes);
    }

    /** Reads what the server sent, for clients written in Java. Never throws. */
    public static Read<ServerFrame> readServerFrame(byte[] bytes) {
        return read(ServerFrame.getDefaultInstance(), ServerFrame.parser(), bytes);
    }

    /** Reads any message of the wire. Never throws. */
    static <T extends Message> Read<T> read(T type, Parser<T> parser, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Read.Unreadable<>("too large");
        }
        if (!WireShape.fits(type.getDescriptorForType(), bytes)) {
            return new Read.Unreadable<>("malformed");
        }
        T message;
        try {
            message = parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException broken) {
            return new Read.Unreadable<>("malformed");
        }
        String path = FieldRules.firstViolation(message);
        return path == null ? new Read.Readable<>(message) : new Read.Unreadable<>(path);
    }
}
