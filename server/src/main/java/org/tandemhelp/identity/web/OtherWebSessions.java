package org.tandemhelp.identity.web;

import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;

/** Ends web sessions that are not the one of the current request, those that are pending too. */
@Component
class OtherWebSessions {

    /** The id of no session: all of them end. */
    static final String NONE = "";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SignInTrail trail;

    OtherWebSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, SignInTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The person's sessions by id. */
    Map<String, ? extends Session> of(PersonId person) {
        return sessions.findByPrincipalName(person.toString());
    }

    /**
     * Ends the person's other sessions, with their sockets.
     *
     * @param actor who ends them
     */
    void endAllBut(SignedInPerson whose, String current, Actor actor) {
        of(whose.person())
                .forEach((id, session) -> {
                    if (!id.equals(current)) {
                        end(whose, session, actor);
                    }
                });
    }

    /** Ends one of the person's sessions, with its sockets. */
    void end(SignedInPerson whose, Session session, Actor actor) {
        sessions.deleteById(session.getId());
        if (SignInFacts.of(session) != null) {
            trail.signedOut(whose, session.getId(), actor);
        }
    }

    /**
     * After the commit: a session that begins meanwhile is refused because the person is inactive.
     */
    @TransactionalEventListener
    void end(PersonDeactivated event) {
        of(event.person()).keySet().forEach(sessions::deleteById);
    }
}
