package org.tandemhelp.session;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * Something happened in a help session; published in the transaction that stores it.
 *
 * @param action from the closed vocabulary of the session module, for example {@code
 *     session.consent-given}
 * @param details who, whom, mode, reason; never a nameplate or a key
 * @param session as it is afterwards
 */
public record SessionChanged(
        TenantId tenant,
        Actor actor,
        String action,
        Map<String, String> details,
        SessionSnapshot session)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "session:" + session.id();
    }
}
