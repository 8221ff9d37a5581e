package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person came in by an invitation, which is used up. */
public record InvitationAccepted(TenantId tenant, Actor actor, PersonId person)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.invitation-accepted";
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
