package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** Whoever has this invitation may choose the person's password; an earlier one is void. */
public record InvitationCreated(TenantId tenant, Actor actor, PersonId person)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.invitation-created";
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
