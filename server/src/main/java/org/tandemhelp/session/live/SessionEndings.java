package org.tandemhelp.session.live;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.model.SessionCommand;
import org.tandemhelp.session.store.SessionKey;
import org.tandemhelp.session.store.SessionRows;
import org.tandemhelp.tenant.TenantSettingsChanged;

/**
 * Ends live sessions that a change elsewhere forbids, in the same transaction: either both happen
 * or neither.
 */
@Component
class SessionEndings {

    private final SessionWork work;
    private final SessionRows rows;

    SessionEndings(SessionWork work, SessionRows rows) {
        this.work = work;
        this.rows = rows;
    }

    @EventListener
    void on(TenantSettingsChanged change) {
        if (change.before().remoteHelpEnabled() && !change.after().remoteHelpEnabled()) {
            work.inTenant(
                    change.tenant(),
                    () -> {
                        for (SessionKey key : rows.live()) {
                            end(key.tenant(), key.id(), EndReason.TENANT_DISABLED, change.actor());
                        }
                        return true;
                    });
        }
    }

    @EventListener
    void on(PersonDeactivated change) {
        work.inTenant(
                change.tenant(),
                () -> {
                    for (HelpSessionId id : rows.liveOf(change.person())) {
                        end(change.tenant(), id, EndReason.SIGNED_OUT, change.actor());
                    }
                    return true;
                });
    }

    private void end(TenantId tenant, HelpSessionId id, EndReason reason, Actor actor) {
        work.apply(tenant, id, new SessionCommand.End(reason), actor);
    }
}
