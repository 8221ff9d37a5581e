package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** Name, description or external id of the group are different; the trail names the fields. */
public record GroupChanged(TenantId tenant, Actor actor, GroupId group, String fields)
        implements AuditedEvent {

    @Override
    public String action() {
        return "group.changed";
    }

    @Override
    public String subject() {
        return "group:" + group;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("fields", fields);
    }
}
