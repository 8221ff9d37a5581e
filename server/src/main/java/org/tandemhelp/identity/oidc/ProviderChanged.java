package org.tandemhelp.identity.oidc;

import java.util.Locale;
import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * A provider is new, another one, or gone.
 *
 * @param fields the names of what is different, separated by commas
 */
public record ProviderChanged(
        TenantId tenant, Actor actor, ProviderId provider, Kind kind, String fields)
        implements AuditedEvent {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    @Override
    public String action() {
        return "identity.provider-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "identity-provider:" + provider;
    }

    @Override
    public Map<String, String> details() {
        return fields.isEmpty() ? Map.of() : Map.of("fields", fields);
    }
}
