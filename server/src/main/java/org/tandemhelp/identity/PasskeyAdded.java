package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person can sign in with one more passkey. */
public record PasskeyAdded(TenantId tenant, Actor actor, PersonId person, String passkey)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.passkey-added";
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
