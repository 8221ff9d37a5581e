package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person may not sign in any more; their web sessions and help sessions end within 5 s. */
public record PersonDeactivated(TenantId tenant, Actor actor, PersonId person)
        implements AuditedEvent {

    @Override
    public String action() {
        return "person.deactivated";
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
