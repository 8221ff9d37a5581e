package org.tandemhelp.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored photo.
 *
 * @param id SHA-256 of the bytes, hex
 * @param contentType {@code image/png} or {@code image/jpeg}, as the bytes themselves say
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its id
public record Photo(String id, String contentType, byte[] bytes) {

    /** Where the consoles load the photo of a person; an empty string where there is none. */
    static String path(UUID person, @Nullable String photoId) {
        return photoId == null
                ? ""
                : "/api/console/v1/people/" + person + "/photo?v=" + photoId.substring(0, 12);
    }
}
