package org.tandemhelp.session.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.tandemhelp.kernel.ProblemException;

/** A place in the list of sessions; its cursor is opaque to callers. */
public record ListPoint(Instant createdAt, UUID id) {

    /** The text a caller gives back to read on. */
    public String cursor() {
        String plain = createdAt.toString() + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a cursor.
     *
     * @throws ProblemException {@code invalid-request} for anything that {@link #cursor} did not
     *     write
     */
    public static ListPoint of(String cursor) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(cursor);
            String[] parts = new String(plain, StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length == 2) {
                ListPoint point = new ListPoint(Instant.parse(parts[0]), UUID.fromString(parts[1]));
                if (point.cursor().equals(cursor)) {
                    return point;
                }
            }
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(
                Map.of("cursor", "This is not a place in the list. Start from the first page."));
    }
}
