package org.tandemhelp.session.live;

import org.springframework.stereotype.Component;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.tenant.TenantSettings;

/**
 * What must be true before a help session may begin or go further; asked every time, never kept.
 */
@Component
class HelpRights {

    private final AccessDecisions access;

    HelpRights(AccessDecisions access) {
        this.access = access;
    }

    void requireSwitchedOn(TenantSettings settings) {
        if (!settings.remoteHelpEnabled()) {
            throw ProblemException.of(ProblemType.REMOTE_HELP_DISABLED);
        }
    }

    /** Before a code is issued, so that nobody reads out a code that cannot work (spec K13). */
    void requireMayOffer(SignedInPerson helper, Mode wanted) {
        Decision decision = access.decide(helper.tenant(), helper.person(), wanted.permission());
        if (decision instanceof Decision.Denied denied) {
            ProblemType type = ProblemType.NO_RIGHT_TO_HELP;
            throw ProblemException.of(type, type.sentence() + " (" + denied.rule() + ")");
        }
    }

    void requireMayHelp(TenantId tenant, PersonId helper, PersonId sharer, Mode mode) {
        access.mayHelp(tenant, helper, sharer, mode.permission()).orThrow();
    }

    /** Whether the helper could begin today what this live session is. */
    boolean mayGoOn(TenantId tenant, SessionSnapshot session) {
        Mode asked = session.mode();
        Mode mode = asked == null ? session.wantedMode() : asked;
        PersonId sharer = session.sharer();
        Decision decision =
                sharer == null
                        ? access.decide(tenant, session.helper(), mode.permission())
                        : access.mayHelp(tenant, session.helper(), sharer, mode.permission());
        return decision instanceof Decision.Allowed;
    }
}
