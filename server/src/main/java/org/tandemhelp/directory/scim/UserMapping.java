package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.MailAddress;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;

/**
 * A person as a SCIM user and back. Photos are not taken over: the server would have to fetch an
 * address that somebody else chose.
 */
final class UserMapping {

    private UserMapping() {}

    /** The user that clients see. */
    static User user(Person person) {
        return user(person, person.displayName());
    }

    /** The user that changes are made on: nothing in it is put together from something else. */
    static User stored(Person person) {
        return user(person, person.chosenName());
    }

    /** What the user says of a person. */
    static PersonDetails details(User user) {
        String userName = user.getUserName().orElse("").strip();
        Optional<Name> name = user.getName();
        String displayName = text(user.getDisplayName());
        String givenName = text(name.flatMap(Name::getGivenName));
        String familyName = text(name.flatMap(Name::getFamilyName));
        if (givenName.isEmpty()) {
            // Whoever has one name only has it as the given one here.
            String formatted = text(name.flatMap(Name::getFormatted));
            givenName =
                    Stream.of(displayName, formatted, familyName, userName)
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse("");
            familyName = givenName.equals(familyName) ? "" : familyName;
        }
        return new PersonDetails(
                userName,
                givenName,
                familyName,
                displayName,
                mail(user, userName),
                text(user.getTitle()),
                text(user.getEnterpriseUser().flatMap(EnterpriseUser::getOrganization)),
                user.getExternalId().filter(id -> !id.isBlank()).orElse(null));
    }

    /** The same details, but with another id of the source. */
    static PersonDetails with(PersonDetails details, @Nullable String externalId) {
        return new PersonDetails(
                details.userName(),
                details.givenName(),
                details.familyName(),
                details.displayName(),
                details.mail(),
                details.jobTitle(),
                details.company(),
                externalId);
    }

    /** What every resource says of itself. */
    static Meta meta(String type, Instant created, Instant changed, long version) {
        return Meta.builder()
                .resourceType(type)
                .created(created)
                .lastModified(changed)
                .version(ETag.builder().weak(true).tag(Long.toString(version)).build())
                .build();
    }

    private static String mail(User user, String userName) {
        List<Email> emails =
                user.getEmails().stream().filter(one -> one.getValue().isPresent()).toList();
        return emails.stream()
                .filter(Email::isPrimary)
                .findFirst()
                .or(() -> emails.stream().findFirst())
                .flatMap(Email::getValue)
                .map(String::strip)
                .or(() -> Optional.of(userName).filter(text -> MailAddress.fault(text) == null))
                .orElseThrow(() ->
                        new BadRequestException(
                                "emails: a person needs a mail address, here or as user name.",
                                ScimType.RFC7644.INVALID_VALUE));
    }

    private static User user(Person person, String displayName) {
        Name name =
                Name.builder()
                        .givenName(person.givenName())
                        .familyName(present(person.familyName()))
                        .build();
        Email mail = Email.builder().value(person.mail()).type("work").primary(true).build();
        User user =
                User.builder()
                        .id(person.id().toString())
                        .externalId(person.externalId())
                        .userName(person.userName())
                        .name(name)
                        .displayName(present(displayName))
                        .title(present(person.jobTitle()))
                        .active(person.active())
                        .emails(List.of(mail))
                        .meta(
                                meta(
                                        "User",
                                        person.createdAt(),
                                        person.updatedAt(),
                                        person.version()))
                        .build();
        if (!person.company().isEmpty()) {
            user.setEnterpriseUser(EnterpriseUser.builder().organization(person.company()).build());
        }
        return user;
    }

    private static String text(Optional<String> text) {
        return text.orElse("").strip();
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
