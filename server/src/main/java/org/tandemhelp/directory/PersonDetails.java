package org.tandemhelp.directory;

import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a person. Lengths: given name 1 to 64 characters, family name up to 64,
 * display name, job title and company up to 128, mail and user name up to 254.
 *
 * @param userName unique in the organisation; empty: the mail address
 * @param displayName empty: given and family name
 * @param company empty: the name of the organisation
 * @param externalId the person's id at the source, {@code null}: none
 */
public record PersonDetails(
        String userName,
        String givenName,
        String familyName,
        String displayName,
        String mail,
        String jobTitle,
        String company,
        @Nullable String externalId) {

    /** Of a person whom somebody typed in. */
    public static PersonDetails of(NewPerson person) {
        return new PersonDetails(
                person.mail(),
                person.givenName(),
                person.familyName(),
                "",
                person.mail(),
                person.jobTitle(),
                "",
                null);
    }
}
