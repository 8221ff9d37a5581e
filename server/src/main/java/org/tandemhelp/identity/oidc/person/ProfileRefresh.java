package org.tandemhelp.identity.oidc.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.kernel.ProblemException;

/**
 * Brings what is shown of a person up to what the provider says now: names, title and company where
 * the person came from it, the photo also where there is none, and the provider's own groups.
 * Nobody is kept out because their title cannot be written.
 */
@Component
class ProfileRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileRefresh.class);

    private final People people;
    private final GroupClaim groups;
    private final PhotoClaim photos;

    ProfileRefresh(People people, GroupClaim groups, PhotoClaim photos) {
        this.people = people;
        this.groups = groups;
        this.photos = photos;
    }

    void apply(IdentityProvider provider, Person person, Profile profile) {
        if (person.source() == Source.OIDC) {
            try {
                people.change(
                        person.id(),
                        details(person, profile),
                        People.ANY_VERSION,
                        ExternalPeople.ACTOR);
            } catch (ProblemException e) {
                LOG.info("the profile of {} is not refreshed: {}", person.id(), e.type());
            }
        }
        if (person.source() == Source.OIDC || person.photoId() == null) {
            photos.apply(provider, person.id(), profile.photo());
        }
        if (profile.groups() != null) {
            groups.apply(provider, person.id(), profile.groups());
        }
    }

    private static PersonDetails details(Person person, Profile profile) {
        return new PersonDetails(
                person.userName(),
                or(profile.givenName(), person.givenName()),
                or(profile.familyName(), person.familyName()),
                person.chosenName(),
                person.mail(),
                or(profile.jobTitle(), person.jobTitle()),
                or(profile.company(), person.company()),
                person.externalId());
    }

    private static String or(String said, String before) {
        return said.isEmpty() ? before : said;
    }
}
