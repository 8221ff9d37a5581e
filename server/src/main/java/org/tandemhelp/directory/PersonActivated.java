package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person may sign in again. */
public record PersonActivated(TenantId tenant, Actor actor, PersonId person)
        implements AuditedEvent {

    @Override
    public String action() {
        return "person.activated";
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
