package org.tandemhelp.directory.scim;

import java.util.Map;
import java.util.UUID;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * Somebody made, rotated or deleted a provisioning token.
 *
 * @param what {@code created}, {@code rotated} or {@code deleted}
 * @param details of a rotated token: the id of the new one
 */
record TokenChanged(
        TenantId tenant, Actor actor, UUID token, String what, Map<String, String> details)
        implements AuditedEvent {

    @Override
    public String action() {
        return "provisioning-token." + what;
    }

    @Override
    public String subject() {
        return "provisioning-token:" + token;
    }
}
