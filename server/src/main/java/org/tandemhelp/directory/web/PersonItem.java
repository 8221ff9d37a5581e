package org.tandemhelp.directory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.Person;

/** A person as lists show them. Personal data. */
record PersonItem(
        String id,
        String givenName,
        String familyName,
        String displayName,
        String mail,
        String userName,
        String jobTitle,
        String company,
        @Nullable String photoPath,
        boolean active,
        String source,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static PersonItem of(Person person) {
        return new PersonItem(
                person.id().toString(),
                person.givenName(),
                person.familyName(),
                person.displayName(),
                person.mail(),
                person.userName(),
                person.jobTitle(),
                person.company(),
                person.photoPath().isEmpty() ? null : person.photoPath(),
                person.active(),
                person.source().wireName(),
                person.createdAt(),
                person.updatedAt(),
                person.version());
    }
}
