package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.tandemhelp.identity.SignInMethod;

/**
 * How a web session began; an attribute of it, and the mark of a session in which somebody is
 * signed in. Personal data.
 *
 * @param at when the session began
 * @param authTime when the person last proved who they are; at an outside provider that can be
 *     earlier
 * @param address the address of the network the person came from
 * @param userAgent browser and system, for example {@code Firefox on Linux}
 */
record SignInFacts(
        SignInMethod method, Instant at, Instant authTime, String address, String userAgent)
        implements Serializable {

    private static final String ATTRIBUTE = "tandem.sign-in";

    static SignInFacts of(
            HttpServletRequest request, SignInMethod method, Instant authTime, Instant now) {
        return new SignInFacts(
                method,
                now,
                authTime,
                request.getRemoteAddr(),
                BrowserName.of(request.getHeader("User-Agent")));
    }

    static @Nullable SignInFacts of(Session session) {
        return session.getAttribute(ATTRIBUTE);
    }

    static @Nullable SignInFacts of(HttpServletRequest request) {
        return request.getSession(false) != null
                        && request.getSession(false).getAttribute(ATTRIBUTE)
                                instanceof SignInFacts facts
                ? facts
                : null;
    }

    void keepIn(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }
}
