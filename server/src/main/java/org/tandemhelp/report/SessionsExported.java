package org.tandemhelp.report;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * Somebody took the list of help sessions out of the server. The trail names the kinds of filters,
 * not what was searched for: personal data must stay erasable.
 */
public record SessionsExported(TenantId tenant, Actor actor, String filters)
        implements AuditedEvent {

    @Override
    public String action() {
        return "sessions.exported";
    }

    @Override
    public String subject() {
        return "list:sessions";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("filters", filters);
    }
}
