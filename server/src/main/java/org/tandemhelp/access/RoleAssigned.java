package org.tandemhelp.access;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person has one role more. */
public record RoleAssigned(TenantId tenant, Actor actor, PersonId person, Role role)
        implements AuditedEvent {

    @Override
    public String action() {
        return "access.role-assigned";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("role", role.displayName());
    }
}
