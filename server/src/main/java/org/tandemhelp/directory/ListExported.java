package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * Somebody took a list out of the server. The trail names the kinds of filters, not what was
 * searched for: personal data must stay erasable.
 *
 * @param list {@code people} or {@code groups}
 * @param filters names of the filters, separated by commas
 */
public record ListExported(TenantId tenant, Actor actor, String list, String filters)
        implements AuditedEvent {

    @Override
    public String action() {
        return list + ".exported";
    }

    @Override
    public String subject() {
        return "list:" + list;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("filters", filters);
    }
}
