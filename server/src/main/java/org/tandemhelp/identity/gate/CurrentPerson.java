package org.tandemhelp.identity.gate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tandemhelp.identity.SignedInPerson;

/** Who makes the current request. */
final class CurrentPerson {

    private CurrentPerson() {}

    /** The person; {@code null}: nobody is signed in. */
    static @Nullable SignedInPerson get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson who
                ? who
                : null;
    }
}
