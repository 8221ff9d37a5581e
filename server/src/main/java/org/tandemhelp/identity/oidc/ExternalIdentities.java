package org.tandemhelp.identity.oidc;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tandemhelp.kernel.PersonId;

/** Who people are at their providers. Inside the caller's tenant scope and transaction. */
public interface ExternalIdentities {

    /** Whom the provider means by issuer and subject. */
    Optional<PersonId> find(IdentityProvider provider, String subject);

    /** Whether the person is somebody at this provider already. */
    boolean isLinked(IdentityProvider provider, PersonId person);

    /** From now on the provider means this person; false where somebody else was quicker. */
    boolean link(IdentityProvider provider, String subject, PersonId person);

    /** Remembers whose the provider's session is. */
    void started(IdentityProvider provider, String sid, PersonId person);

    /** Whose the provider's session is. */
    Set<PersonId> ofSession(IdentityProvider provider, String sid);

    /**
     * Uses up a logout token.
     *
     * @param expires after which nobody has to remember it
     * @return false: it was used before
     */
    boolean useLogoutToken(IdentityProvider provider, String jti, Instant expires);
}
