package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** Whoever has this link signs in as the person. */
public record SignInLinkCreated(TenantId tenant, Actor actor, PersonId person, boolean reusable)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.sign-in-link-created";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("reusable", Boolean.toString(reusable));
    }
}
