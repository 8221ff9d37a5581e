package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/**
 * Begins and ends web sessions. Every way of signing in ends in {@link #start}; a provider of
 * another kind needs to prove who it is and call it.
 */
@Component
public class WebSessions {

    private static final String PENDING = "tandem.password-proved";

    private final SignInTrail trail;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Clock clock;

    WebSessions(
            SignInTrail trail,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            ObjectProvider<Clock> clock) {
        this.clock = clock.getIfUnique(Clock::systemUTC);
        this.trail = trail;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
    }

    /** What Spring Security keeps of a person who is signed in. */
    public static Authentication authentication(SignedInPerson who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    /**
     * A new session with a new id; one that was open before ends, and nothing of it is taken over.
     */
    public void start(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedInPerson who,
            SignInMethod method) {
        start(request, response, who, method, clock.instant());
    }

    /**
     * The same where the person proved at another time who they are.
     *
     * @param authTime {@code auth_time} of OpenID Connect Core section 2; decides whether the
     *     sign-in is fresh enough for what needs that
     */
    public void start(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedInPerson who,
            SignInMethod method,
            Instant authTime) {
        trail.signedIn(who, method);
        closeCurrent(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(who));
        SecurityContextHolder.setContext(context);
        SignInFacts.of(request, method, authTime, clock.instant()).keepIn(request);
        contexts.saveContext(context, request, response);
        renewCsrfToken(request, response);
    }

    /**
     * A new session in which nobody is signed in, but a password was right. It is found by its
     * person, so that it ends with the person's other sessions.
     */
    void startPending(
            HttpServletRequest request, HttpServletResponse response, SignedInPerson who) {
        closeCurrent(request);
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) PendingSignIn.LIFE.toSeconds());
        session.setAttribute(PENDING, PendingSignIn.of(who, clock.instant()));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who.getName());
        renewCsrfToken(request, response);
    }

    /**
     * The sign-in that waits for its second step.
     *
     * @throws ProblemException {@code sign-in-expired} where there is none, or not any more
     */
    PendingSignIn pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(PENDING) instanceof PendingSignIn pending
                && !pending.isOver(clock.instant())) {
            return pending;
        }
        throw ProblemException.of(ProblemType.SIGN_IN_EXPIRED);
    }

    /** Ends the session of this request. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        closeCurrent(request);
        SecurityContextHolder.clearContext();
        renewCsrfToken(request, response);
    }

    private void closeCurrent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        SignedInPerson who = signedIn(contexts.loadDeferredContext(request).get());
        if (who != null) {
            trail.signedOut(who, session.getId(), new Actor.Person(who.person()));
        }
        session.invalidate();
    }

    private static @Nullable SignedInPerson signedIn(SecurityContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson who
                ? who
                : null;
    }

    /** A token that was known before somebody signed in or out is worth nothing afterwards. */
    private void renewCsrfToken(HttpServletRequest request, HttpServletResponse response) {
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }
}
