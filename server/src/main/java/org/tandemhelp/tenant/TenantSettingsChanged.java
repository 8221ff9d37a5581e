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

    /** One entry per changed field, named as in the API: {@code codeLifeMinutes: 10 -> 15}. */
    @Override
    public Map<String, String> details() {
        Map<String, String> old = values(before);
        Map<String, String> details = new LinkedHashMap<>();
        values(after)
                .forEach((field, value) -> {
                    String was = old.getOrDefault(field, "");
                    if (!was.equals(value)) {
                        details.put(field, was + " -> " + value);
                    }
                });
        return details;
    }

    private static Map<String, String> values(TenantSettings settings) {
        TenantLimits limits = settings.limits();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("remoteHelpEnabled", "" + settings.remoteHelpEnabled());
        values.put("unenrolledDevicesAllowed", "" + settings.unenrolledDevicesAllowed());
        values.put("chatDisabled", "" + settings.chatDisabled());
        values.put("codeLifeMinutes", "" + limits.codeLife().toMinutes());
        values.put("consentTimeoutMinutes", "" + limits.consentTimeout().toMinutes());
        values.put("idleLimitMinutes", "" + limits.idleLimit().toMinutes());
        values.put("sessionLimitMinutes", "" + limits.sessionLimit().toMinutes());
        values.put("retentionDays", "" + limits.retention().toDays());
        return values;
    }
}
