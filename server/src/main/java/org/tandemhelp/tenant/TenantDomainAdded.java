package org.tandemhelp.tenant;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** An organisation claims a domain; it is not proved yet. */
public record TenantDomainAdded(TenantId tenant, Actor actor, String domain)
        implements AuditedEvent {

    @Override
    public String action() {
        return "tenant.domain-added";
    }

    @Override
    public String subject() {
        return "tenant:" + tenant;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("domain", domain);
    }
}
