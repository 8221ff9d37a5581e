package org.tandemhelp.tenant;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** The settings changed; live sessions act on it at once. */
public record TenantSettingsChanged(
        TenantId tenant, Actor actor, TenantSettings before, TenantSettings after)
        implements AuditedEvent {

    @Override
    public String action() {
        return "tenant.settings-changed";
    }

    @Override
    public String subject() {
        return "tenant:" + tenant;
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("before", before.toString());
        details.put("after", after.toString());
        return details;
    }
}
