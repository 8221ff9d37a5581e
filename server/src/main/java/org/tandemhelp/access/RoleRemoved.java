package org.tandemhelp.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * The person has these roles no more; help sessions that needed one of them end with the change.
 */
public record RoleRemoved(TenantId tenant, Actor actor, PersonId person, Set<Role> roles)
        implements AuditedEvent {

    public RoleRemoved {
        roles = Set.copyOf(roles);
    }

    @Override
    public String action() {
        return "access.role-removed";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "role",
                roles.stream().map(Role::displayName).sorted().collect(Collectors.joining(", ")));
    }
}
