package org.tandemhelp.identity.passkey;

import java.util.List;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;

/** The passkeys of one person. */
public interface Passkeys {

    /** All of them, oldest first. */
    List<Passkey> of(SignedInPerson who);

    /** How many the person has. */
    int count(PersonId person);

    /**
     * Takes one away.
     *
     * @throws ProblemException {@code not-found} where the person has no such passkey; {@code
     *     last-way-to-sign-in} where nothing else is left to sign in with
     */
    void remove(SignedInPerson who, String id);
}
