package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** A web session began. */
public record PersonSignedIn(TenantId tenant, Actor actor, PersonId person, SignInMethod method)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.signed-in";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("method", method.wireName(), "amr", String.join(" ", method.amr()));
    }
}
