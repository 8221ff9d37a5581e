package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The password of a built-in account is another one; the person's other web sessions end. */
public record PasswordChanged(TenantId tenant, Actor actor, PersonId person)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.password-changed";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
