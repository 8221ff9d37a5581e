package org.tandemhelp.identity.oidc.logout;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSession;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;

/** The web sessions that came from providers. */
@Component
class ProviderWebSessions {

    private static final Actor ACTOR = new Actor.Server("identity-provider");

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SignInTrail trail;

    ProviderWebSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, SignInTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Ends the person's web sessions of this provider, with their sockets.
     *
     * @param subject only those of this subject, {@code null}: of any
     * @param sid only those of this session of the provider's, {@code null}: of any
     */
    void end(
            IdentityProvider provider,
            PersonId person,
            @Nullable String subject,
            @Nullable String sid) {
        SignedInPerson who = new SignedInPerson(provider.tenant(), person);
        Map<String, ? extends Session> open = sessions.findByPrincipalName(person.toString());
        open.forEach((id, session) -> {
            if (session.getAttribute(ProviderSession.ATTRIBUTE) instanceof ProviderSession from
                    && from.provider().equals(provider.id())
                    && (subject == null || subject.equals(from.subject()))
                    && (sid == null || sid.equals(from.sid()))) {
                sessions.deleteById(id);
                trail.signedOut(who, id, ACTOR);
            }
        });
    }
}
