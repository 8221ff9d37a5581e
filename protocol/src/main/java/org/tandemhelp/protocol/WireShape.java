package org.tandemhelp.protocol;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

/**
 * The shape of protobuf bytes, checked before they are decoded. Decoders differ about bytes that no
 * encoder writes, so such bytes are refused in both languages (security rule 15): groups, a known
 * field with another wire type than declared, a field that reaches over the end of its message. Its
 * TypeScript twin is wire-shape.ts.
 */
final class WireShape {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;
    private static final int LONGEST_VARINT = 10;

    private final byte[] bytes;
    private final int end;
    private int at;

    private WireShape(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** Whether the bytes have the shape of this message. */
    static boolean fits(Descriptor type, byte[] bytes) {
        return new WireShape(bytes, 0, bytes.length).fits(type);
    }

    private boolean fits(Descriptor type) {
        while (at < end) {
            long tag = varint();
            if (tag < 0 || !fieldFits(type, (int) (tag >>> 3), (int) (tag & 7))) {
                return false;
            }
        }
        return true;
    }

    private boolean fieldFits(Descriptor type, int number, int wireType) {
        if (number == 0) {
            return false;
        }
        long length = lengthOf(wireType);
        if (length < 0 || length > end - at) {
            return false;
        }
        int start = at;
        at += (int) length;
        FieldDescriptor field = type.findFieldByNumber(number);
        if (field == null) {
            return true;
        }
        if (wireType != field.getLiteType().getWireType()) {
            return false;
        }
        return field.getJavaType() != FieldDescriptor.JavaType.MESSAGE
                || new WireShape(bytes, start, at).fits(field.getMessageType());
    }

    /** Bytes that the value still takes; a varint is read over at once; -1: not a value. */
    private long lengthOf(int wireType) {
        return switch (wireType) {
            case VARINT -> varint() < 0 ? -1 : 0;
            case FIXED64 -> 8;
            case FIXED32 -> 4;
            case LENGTH_DELIMITED -> varint();
            default -> -1;
        };
    }

    /** The low 32 bits, unsigned; -1 where the varint is cut short or longer than ten bytes. */
    private long varint() {
        long value = 0;
        for (int count = 0; count < LONGEST_VARINT; count++) {
            if (at >= end) {
                return -1;
            }
            byte next = bytes[at++];
            if (count < 5) {
                value |= (next & 0x7FL) << (7 * count);
            }
            if (next >= 0) {
                return value & 0xFFFFFFFFL;
            }
        }
        return -1;
    }
}
