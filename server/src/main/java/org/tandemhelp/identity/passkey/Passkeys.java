package org.tandemhelp.identity.passkey;

import java.util.List;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.ProblemException;

/** The passkeys of one person. */
public interface Passkeys {

    /** All of them, oldest first. */
    List<Passkey> of(SignedInPerson who);

    /**
     * Takes one away.
     *
     * @throws ProblemException {@code not-found} where the person has no such passkey
     */
    void remove(SignedInPerson who, String id);
}
