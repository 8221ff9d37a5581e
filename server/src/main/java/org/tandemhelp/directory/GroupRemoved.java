package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** The group was deleted, its members were not. */
public record GroupRemoved(TenantId tenant, Actor actor, GroupId group) implements AuditedEvent {

    @Override
    public String action() {
        return "group.removed";
    }

    @Override
    public String subject() {
        return "group:" + group;
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
