package org.tandemhelp.identity;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A recovery code stood in for the authenticator app.
 *
 * @param left how many are left
 */
public record RecoveryCodeUsed(TenantId tenant, Actor actor, PersonId person, int left)
        implements AuditedEvent {

    @Override
    public String action() {
        return "identity.recovery-code-used";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("left", Integer.toString(left));
    }
}
