package org.tandemhelp.identity.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A password was right and the second step is still to come. This is all that the web session holds
 * then: nobody is signed in.
 *
 * @param id counts the tries of this sign-in
 */
record PendingSignIn(UUID id, UUID tenant, UUID person, Instant provedAt) implements Serializable {

    /** How long the second step may take. */
    static final Duration LIFE = Duration.ofMinutes(5);

    static PendingSignIn of(SignedInPerson who, Instant now) {
        return new PendingSignIn(
                UUID.randomUUID(), who.tenant().value(), who.person().value(), now);
    }

    SignedInPerson who() {
        return new SignedInPerson(new TenantId(tenant), new PersonId(person));
    }

    boolean isOver(Instant now) {
        return !provedAt.plus(LIFE).isAfter(now);
    }
}
