package org.tandemhelp.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A direct member of a group: a person or another group. Personal data.
 *
 * @param mail {@code null}: it is a group
 * @param photoId SHA-256 of the photo in hex, {@code null}: no photo
 * @param active whether the person may sign in; true for a group
 */
public record Member(
        Kind kind,
        UUID id,
        String name,
        @Nullable String mail,
        @Nullable String photoId,
        boolean active) {

    /** What a member is; lists show them in this order. */
    public enum Kind {
        GROUP,
        PERSON
    }

    /** Where the consoles load the photo, or an empty string. */
    public String photoPath() {
        return Photo.path(id, photoId);
    }
}
