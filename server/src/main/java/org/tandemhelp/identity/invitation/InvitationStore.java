package org.tandemhelp.identity.invitation;

import java.time.Instant;
import java.util.Optional;
import org.tandemhelp.kernel.PersonId;

/** Where invitations are kept. Inside the caller's transaction and tenant scope. */
public interface InvitationStore {

    /** Keeps the invitation instead of the person's earlier one. */
    void put(Invitation invitation, byte[] tokenHash, Instant createdAt);

    /** The person's, expired or not. */
    Optional<Invitation> of(PersonId person);

    /** The one with this token. */
    Optional<Invitation> byToken(byte[] tokenHash);

    /** Takes it away; false where somebody else has done so. */
    boolean remove(byte[] tokenHash);

    /** Takes the person's away; false where there was none. */
    boolean remove(PersonId person);
}
