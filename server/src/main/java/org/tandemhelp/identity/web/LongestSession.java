package org.tandemhelp.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no web session live longer than a set time, however busy it is (OWASP ASVS 5.0, 7.3.2). In
 * its last hours the idle time shrinks to what is left, so that the session also ends where no
 * request comes any more; then its sockets close within the next look at them.
 */
public final class LongestSession extends OncePerRequestFilter {

    private final WebSessions sessions;
    private final Duration longest;
    private final Clock clock;

    LongestSession(WebSessions sessions, Duration longest, Clock clock) {
        this.sessions = sessions;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignInFacts facts = SignInFacts.of(request);
        if (facts != null) {
            keepShort(request, response, facts);
        }
        chain.doFilter(request, response);
    }

    private void keepShort(
            HttpServletRequest request, HttpServletResponse response, SignInFacts facts) {
        HttpSession session = request.getSession();
        long left = Duration.between(clock.instant(), facts.at().plus(longest)).toSeconds();
        if (left <= 0) {
            sessions.end(request, response);
        } else if (left < session.getMaxInactiveInterval()) {
            session.setMaxInactiveInterval((int) left);
        }
    }
}
