package org.tandemhelp.directory;

import java.util.Optional;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** The people of an organisation. Reads and changes happen inside the caller's tenant scope. */
public interface People {

    /** The person, where the scope holds one. */
    Optional<Person> find(PersonId id);

    /** The person with this mail address, ignoring case. */
    Optional<Person> findByMail(String mail);

    /**
     * Adds a person.
     *
     * @throws ProblemException {@code invalid-request} naming each wrong field: empty, too long,
     *     control characters, bidirectional overrides; a mail address that is taken
     */
    Person add(TenantId tenant, NewPerson person, Actor actor);

    /**
     * Stores the photo: PNG or JPEG of at most 512 KiB, at most 2,048 pixels wide and high.
     *
     * @throws ProblemException {@code invalid-request} for anything else
     */
    void setPhoto(PersonId id, byte[] image, Actor actor);

    /** Publishes {@link PersonDeactivated}: sign-in stops, live sessions end. */
    void deactivate(PersonId id, Actor actor);
}
