package org.tandemhelp.directory;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A person of an organisation. Personal data.
 *
 * @param photoId SHA-256 of the photo in hex, {@code null}: no photo
 */
public record Person(
        PersonId id,
        TenantId tenant,
        String givenName,
        String familyName,
        String mail,
        String jobTitle,
        @Nullable String photoId,
        boolean active) {

    /** Given and family name. */
    public String displayName() {
        return (givenName + " " + familyName).strip();
    }

    /** Where the consoles load the photo, or an empty string. */
    public String photoPath() {
        return photoId == null
                ? ""
                : "/api/console/v1/people/" + id + "/photo?v=" + photoId.substring(0, 12);
    }
}
