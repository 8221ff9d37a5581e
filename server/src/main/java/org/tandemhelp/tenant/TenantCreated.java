package org.tandemhelp.tenant;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** A new organisation; its settings are the defaults. */
public record TenantCreated(TenantId tenant, Actor actor, String name) implements AuditedEvent {

    @Override
    public String action() {
        return "tenant.created";
    }

    @Override
    public String subject() {
        return "tenant:" + tenant;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
