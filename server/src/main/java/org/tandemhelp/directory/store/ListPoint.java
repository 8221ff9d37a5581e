package org.tandemhelp.directory.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.tandemhelp.kernel.ProblemException;

/**
 * A place in a sorted list; its cursor is opaque to callers.
 *
 * @param order how the list is sorted, as the caller asked for it
 * @param value what the last item is sorted by
 */
record ListPoint(String order, String value, UUID id) {

    /** The text a caller gives back to read on. */
    String cursor() {
        String plain = order + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @throws ProblemException {@code invalid-request} for anything that {@link #cursor} did not
     *     write for a list in this order
     */
    static ListPoint of(String cursor, String order) {
        try {
            String plain =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                            .toString();
            String[] parts = plain.split("\n", 3);
            if (parts.length == 3 && parts[2].indexOf('\0') < 0) {
                ListPoint point = new ListPoint(parts[0], parts[2], UUID.fromString(parts[1]));
                if (point.order().equals(order) && point.cursor().equals(cursor)) {
                    return point;
                }
            }
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw invalid();
        }
        throw invalid();
    }

    static ProblemException invalid() {
        return ProblemException.invalid(
                Map.of("cursor", "This is not a place in the list. Start from the first page."));
    }
}
