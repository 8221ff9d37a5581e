package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A new person of the organisation. The trail names the id alone: personal data must stay erasable.
 */
public record PersonAdded(TenantId tenant, Actor actor, PersonId person) implements AuditedEvent {

    @Override
    public String action() {
        return "person.added";
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
