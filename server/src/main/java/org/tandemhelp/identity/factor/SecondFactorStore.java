package org.tandemhelp.identity.factor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;

/**
 * Where authenticator apps and recovery codes are kept. Inside the caller's transaction and tenant
 * scope.
 */
public interface SecondFactorStore {

    /** The app that counts. */
    Optional<StoredTotp> active(PersonId person);

    /** The app that waits for its first code. */
    Optional<StoredTotp> waiting(PersonId person);

    /** Keeps an app that waits, instead of another one that does. */
    void putWaiting(SignedInPerson who, StoredTotp app);

    /**
     * Makes the waiting app the one that counts.
     *
     * @return false where it is gone
     */
    boolean activate(PersonId person, UUID app, long step);

    /** Takes note that this step's code was used; false where it, or a later one, was before. */
    boolean use(UUID app, long step);

    /** Takes away all apps and recovery codes; false where no app counted. */
    boolean clear(PersonId person);

    /** Keeps these recovery codes instead of all earlier ones. */
    void replaceCodes(SignedInPerson who, List<byte[]> hashes);

    /** Takes one away; false where it is not there. */
    boolean useCode(PersonId person, byte[] hash);

    /** How many recovery codes are left. */
    int codesLeft(PersonId person);
}
