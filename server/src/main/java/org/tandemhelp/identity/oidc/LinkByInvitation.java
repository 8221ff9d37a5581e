package org.tandemhelp.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * Whom the browser has an invitation for: a proof that it is this person, unlike a mail address.
 */
public interface LinkByInvitation {

    /**
     * The invited person of the organisation, where this browser holds a valid invitation. Inside
     * the tenant scope and transaction that links them; the invitation is used up by it.
     */
    Optional<PersonId> invited(HttpServletRequest request, TenantId tenant);
}
