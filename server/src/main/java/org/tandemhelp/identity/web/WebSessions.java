package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.SignInTrail;

/**
 * Begins and ends web sessions. Every way of signing in ends in {@link #start}; a provider of
 * another kind needs to prove who it is and call it.
 */
@Component
public class WebSessions {

    private final SignInTrail trail;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;

    WebSessions(
            SignInTrail trail, SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
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
        trail.signedIn(who, method);
        closeCurrent(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(who));
        SecurityContextHolder.setContext(context);
        request.getSession(true);
        contexts.saveContext(context, request, response);
        renewCsrfToken(request, response);
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
            trail.signedOut(who, session.getId());
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
