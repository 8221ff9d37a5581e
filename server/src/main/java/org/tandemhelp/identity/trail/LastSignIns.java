package org.tandemhelp.identity.trail;

import java.time.Instant;
import java.util.Optional;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;

/** When people came last. Inside the caller's transaction and tenant scope. */
public interface LastSignIns {

    /** The person came now. */
    void record(SignedInPerson who, Instant at);

    /** When the person came last; empty: never. */
    Optional<Instant> of(PersonId person);
}
