package org.tandemhelp.tenant;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** The proof of a domain has been missing for too long; trust screens no longer show it. */
public record TenantDomainLapsed(TenantId tenant, Actor actor, String domain)
        implements AuditedEvent {

    @Override
    public String action() {
        return "tenant.domain-lapsed";
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
