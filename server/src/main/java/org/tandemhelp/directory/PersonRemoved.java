package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person and all personal data about them were deleted. */
public record PersonRemoved(TenantId tenant, Actor actor, PersonId person) implements AuditedEvent {

    @Override
    public String action() {
        return "person.removed";
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
