package org.tandemhelp.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * Somebody tried to sign in and could not prove who they are.
 *
 * @param tenant {@link TenantId#SERVER} where no account is known, so that the attempt costs the
 *     same either way
 * @param person {@code null}: unknown. What was typed is not kept: people type passwords there.
 */
public record SignInFailed(TenantId tenant, @Nullable PersonId person, SignInMethod method)
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
        return Map.of("method", method.wireName());
    }
}
