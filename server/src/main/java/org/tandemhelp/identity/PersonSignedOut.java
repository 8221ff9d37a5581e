package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A web session ended before its time, by its person or an administrator, or at the end of its
 * longest life; sockets opened from it close.
 *
 * @param webSession the id of the web session
 */
public record PersonSignedOut(TenantId tenant, Actor actor, PersonId person, String webSession)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.signed-out";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
