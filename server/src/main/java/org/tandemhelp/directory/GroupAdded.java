package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** A new group. */
public record GroupAdded(TenantId tenant, Actor actor, GroupId group, Source source)
        implements AuditedEvent {

    @Override
    public String action() {
        return "group.added";
    }

    @Override
    public String subject() {
        return "group:" + group;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("source", source.wireName());
    }
}
