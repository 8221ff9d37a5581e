package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * What is known of the person is different. The trail names the fields, not the values: personal
 * data must stay erasable.
 */
public record PersonChanged(TenantId tenant, Actor actor, PersonId person, String fields)
        implements AuditedEvent {

    @Override
    public String action() {
        return "person.changed";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("fields", fields);
    }
}
