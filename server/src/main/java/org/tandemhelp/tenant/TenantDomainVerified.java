package org.tandemhelp.tenant;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** The organisation proved that a domain is its own; trust screens show it. */
public record TenantDomainVerified(TenantId tenant, Actor actor, String domain)
        implements AuditedEvent {

    @Override
    public String action() {
        return "tenant.domain-verified";
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
