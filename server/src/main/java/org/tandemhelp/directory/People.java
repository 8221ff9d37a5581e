package org.tandemhelp.directory;

import java.util.List;
import java.util.Optional;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** The people of an organisation. Reads and changes happen inside the caller's tenant scope. */
public interface People {

    /** The person, where the scope holds one. */
    Optional<Person> find(PersonId id);

    /** {@link #change} without a look at the version. */
    long ANY_VERSION = -1;

    /** The person with this mail address, ignoring case; inside one tenant. */
    Optional<Person> findByMail(String mail);

    /**
     * Everybody with this mail address in the scope, ignoring case, the oldest first, at most five:
     * for sign-in, before a tenant is known.
     */
    List<Person> allByMail(String mail);

    /** The person whom the source knows by this id; inside one tenant. */
    Optional<Person> findByExternalId(String externalId);

    /**
     * Adds a person.
     *
     * @throws ProblemException {@code invalid-request} naming each wrong field: empty, too long,
     *     control characters, bidirectional overrides; a mail address that is taken
     */
    Person add(TenantId tenant, NewPerson person, Actor actor);

    /** Adds a person from a source; the same rules. */
    Person add(TenantId tenant, PersonDetails details, Source source, Actor actor);

    /**
     * Changes a person; publishes {@link PersonChanged} where something is different.
     *
     * @param version the version that was read, or {@link #ANY_VERSION}
     * @throws ProblemException {@code not-found}; {@code version-conflict}; {@code invalid-request}
     */
    Person change(PersonId id, PersonDetails details, long version, Actor actor);

    /**
     * Stores the photo: PNG or JPEG of at most 512 KiB, at most 2,048 pixels wide and high.
     *
     * @throws ProblemException {@code invalid-request} for anything else
     */
    void setPhoto(PersonId id, byte[] image, Actor actor);

    /** Forgets the photo. */
    void removePhoto(PersonId id, Actor actor);

    /** Publishes {@link PersonDeactivated}: sign-in stops, live sessions end. */
    void deactivate(PersonId id, Actor actor);

    /** Lets the person sign in again; publishes {@link PersonActivated}. */
    void activate(PersonId id, Actor actor);

    /**
     * Deletes the person with all their personal data; publishes {@link PersonDeactivated}, where
     * they were active, then {@link PersonRemoved}. What the trail and the reports say of them
     * remains, by id alone.
     *
     * @throws ProblemException {@code not-found}
     */
    void remove(PersonId id, Actor actor);
}
