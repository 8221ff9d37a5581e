package org.tandemhelp.directory.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.MailAddress;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** Which details make a person; the table's own checks are the second guard. */
final class PersonCheck {

    private static final int NAME_LENGTH = 64;
    private static final int TEXT_LENGTH = 128;
    private static final int ID_LENGTH = 254;

    private PersonCheck() {}

    /** A new person; throws {@code invalid-request} with a sentence for every wrong field. */
    static Person added(TenantId tenant, PersonDetails wanted, Source source, Instant now) {
        return person(PersonId.random(), tenant, wanted, null, true, source, now, now, 1);
    }

    /** The person with these details; the same rules. */
    static Person changed(Person before, PersonDetails wanted, Instant now) {
        return person(
                before.id(),
                before.tenant(),
                wanted,
                before.photoId(),
                before.active(),
                before.source(),
                before.createdAt(),
                now,
                before.version() + 1);
    }

    /** The names of the fields that are not the same, separated by commas. */
    static String difference(Person before, Person after) {
        List<String> names = new ArrayList<>();
        note(names, "userName", before.userName(), after.userName());
        note(names, "givenName", before.givenName(), after.givenName());
        note(names, "familyName", before.familyName(), after.familyName());
        note(names, "displayName", before.chosenName(), after.chosenName());
        note(names, "mail", before.mail(), after.mail());
        note(names, "jobTitle", before.jobTitle(), after.jobTitle());
        note(names, "company", before.company(), after.company());
        note(names, "externalId", before.externalId(), after.externalId());
        return String.join(",", names);
    }

    /** The refusal for a unique value that somebody else of the organisation has. */
    static ProblemException taken(String message, Person person) {
        Fields fields = new Fields();
        if (message.contains("person_external_id")) {
            fields.refuse("externalId", "Somebody has this external id already.");
        } else if (message.contains("person_user_name")
                && !person.userName().equalsIgnoreCase(person.mail())) {
            fields.refuse("userName", "Somebody has this user name already.");
        } else {
            fields.refuse("mail", "Somebody has this mail address already.");
        }
        return fields.problem();
    }

    private static Person person(
            PersonId id,
            TenantId tenant,
            PersonDetails wanted,
            @Nullable String photoId,
            boolean active,
            Source source,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        Fields fields = new Fields();
        String userName = wanted.userName().isEmpty() ? wanted.mail() : wanted.userName();
        String fault = MailAddress.fault(wanted.mail());
        if (fault != null) {
            fields.refuse("mail", fault);
        }
        String externalId = wanted.externalId();
        Person person =
                new Person(
                        id,
                        tenant,
                        fields.plain("givenName", wanted.givenName(), NAME_LENGTH),
                        optional(fields, "familyName", wanted.familyName(), NAME_LENGTH),
                        wanted.mail(),
                        optional(fields, "jobTitle", wanted.jobTitle(), TEXT_LENGTH),
                        photoId,
                        active,
                        userName.equals(wanted.mail())
                                ? userName
                                : fields.plain("userName", userName, ID_LENGTH),
                        optional(fields, "displayName", wanted.displayName(), TEXT_LENGTH),
                        optional(fields, "company", wanted.company(), TEXT_LENGTH),
                        externalId == null
                                ? null
                                : fields.plain("externalId", externalId, ID_LENGTH),
                        source,
                        createdAt,
                        updatedAt,
                        version);
        fields.orThrow();
        return person;
    }

    private static String optional(Fields fields, String field, String text, int max) {
        return text.isEmpty() ? "" : fields.plain(field, text, max);
    }

    private static void note(
            List<String> names, String name, @Nullable String before, @Nullable String after) {
        if (!java.util.Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
