package org.tandemhelp.directory.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.kernel.ProblemException;

/**
 * What somebody types about a person; a missing text counts as empty.
 *
 * @param version the version that was read; only for a change
 */
record PersonForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String mail,
        @Nullable String jobTitle,
        @Nullable String company,
        @Nullable Long version) {

    private static final PersonForm EMPTY = new PersonForm(null, null, null, null, null, null);

    static PersonForm orEmpty(@Nullable PersonForm form) {
        return form == null ? EMPTY : form;
    }

    /** The details of a new person. */
    PersonDetails added() {
        return new PersonDetails(
                "",
                text(givenName),
                text(familyName),
                "",
                text(mail),
                text(jobTitle),
                text(company),
                null);
    }

    /** The details of a changed person; what the form does not have stays. */
    PersonDetails changed(Person before) {
        return new PersonDetails(
                before.userName().equals(before.mail()) ? "" : before.userName(),
                text(givenName),
                text(familyName),
                before.chosenName(),
                text(mail),
                text(jobTitle),
                text(company),
                before.externalId());
    }

    /** Throws {@code invalid-request} where the version is missing. */
    long versionOrThrow() {
        return versionOrThrow(version);
    }

    static long versionOrThrow(@Nullable Long version) {
        if (version == null || version < 0) {
            throw ProblemException.invalid(
                    Map.of(
                            "version",
                            "Send the version that you read, so that no change is lost."));
        }
        return version;
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
