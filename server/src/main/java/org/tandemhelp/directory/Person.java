package org.tandemhelp.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A person of an organisation. Personal data.
 *
 * @param photoId SHA-256 of the photo in hex, {@code null}: no photo
 * @param userName unique in the organisation
 * @param chosenName what to show instead of given and family name, empty: those
 * @param company empty: the name of the organisation
 * @param externalId the person's id at the source, {@code null}: none
 * @param version counts changes
 */
public record Person(
        PersonId id,
        TenantId tenant,
        String givenName,
        String familyName,
        String mail,
        String jobTitle,
        @Nullable String photoId,
        boolean active,
        String userName,
        String chosenName,
        String company,
        @Nullable String externalId,
        Source source,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The name people see: the chosen one, otherwise given and family name. */
    public String displayName() {
        return chosenName.isEmpty() ? (givenName + " " + familyName).strip() : chosenName;
    }

    /** Where the consoles load the photo, or an empty string. */
    public String photoPath() {
        return Photo.path(id.value(), photoId);
    }
}
