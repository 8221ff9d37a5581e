package org.tandemhelp.identity.oidc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * Somebody came back from a provider and was not let in.
 *
 * @param person {@code null}: nobody here
 */
public record ProviderSignInFailed(
        TenantId tenant, @Nullable PersonId person, ProviderId provider, Reason reason)
        implements AuditedEvent {

    @Override
    public Actor actor() {
        return new Actor.Server("sign-in");
    }

    @Override
    public String action() {
        return "identity.sign-in-failed";
    }

    @Override
    public String subject() {
        return person == null ? "person:unknown" : "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "method", "oidc",
                "provider", provider.toString(),
                "reason", reason.wireName());
    }
}
