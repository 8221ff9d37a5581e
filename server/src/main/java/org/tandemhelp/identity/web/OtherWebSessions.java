package org.tandemhelp.identity.web;

import java.util.Set;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.PersonId;

/** Ends web sessions that are not the one of the current request. */
@Component
class OtherWebSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SignInTrail trail;

    OtherWebSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, SignInTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    /** Ends the person's other sessions, with their sockets. */
    void endAllBut(SignedInPerson who, String current) {
        for (String id : of(who.person())) {
            if (!id.equals(current)) {
                sessions.deleteById(id);
                trail.signedOut(who, id);
            }
        }
    }

    /**
     * After the commit: a session that begins meanwhile is refused because the person is inactive.
     */
    @TransactionalEventListener
    void end(PersonDeactivated event) {
        of(event.person()).forEach(sessions::deleteById);
    }

    private Set<String> of(PersonId person) {
        return Set.copyOf(sessions.findByPrincipalName(person.toString()).keySet());
    }
}
