package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** A passkey does not sign in any more. */
public record PasskeyRemoved(TenantId tenant, Actor actor, PersonId person, String passkey)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.passkey-removed";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("passkey", passkey);
    }
}
