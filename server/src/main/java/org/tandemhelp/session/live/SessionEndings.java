package org.tandemhelp.session.live;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemhelp.access.RoleRemoved;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.model.SessionCommand;
import org.tandemhelp.session.store.SessionRows;
import org.tandemhelp.session.store.StoredSession;
import org.tandemhelp.tenant.TenantSettingsChanged;

/**
 * Ends live sessions that a change elsewhere forbids, in the same transaction: either both happen
 * or neither. First of all listeners, because the audit trail is locked by its own.
 */
@Component
class SessionEndings {

    private final SessionWork work;
    private final SessionRows rows;
    private final HelpRights rights;

    SessionEndings(SessionWork work, SessionRows rows, HelpRights rights) {
        this.work = work;
        this.rows = rows;
        this.rights = rights;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TenantSettingsChanged change) {
        if (change.before().remoteHelpEnabled() && !change.after().remoteHelpEnabled()) {
            end(change.tenant(), change.actor(), EndReason.TENANT_DISABLED, session -> true);
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PersonDeactivated change) {
        end(
                change.tenant(),
                change.actor(),
                EndReason.SIGNED_OUT,
                session -> session.sideOf(change.person()) != null);
    }

    /** Another role of the helper may still give what the session needs: the rules decide again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RoleRemoved change) {
        end(
                change.tenant(),
                change.actor(),
                EndReason.NOT_PERMITTED,
                session ->
                        session.helper().equals(change.person())
                                && !rights.mayGoOn(change.tenant(), session));
    }

    private void end(
            TenantId tenant, Actor actor, EndReason reason, Predicate<SessionSnapshot> which) {
        work.inTenant(
                tenant,
                () -> {
                    List<StoredSession> live = rows.lockLive();
                    live.stream()
                            .filter(stored -> which.test(stored.snapshot()))
                            .forEach(stored ->
                                    work.decide(stored, new SessionCommand.End(reason), actor));
                    return live;
                });
    }
}
