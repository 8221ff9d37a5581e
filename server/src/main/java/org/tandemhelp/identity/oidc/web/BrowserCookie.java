package org.tandemhelp.identity.oidc.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.tandemhelp.identity.PublicAddress;

/**
 * Binds a sign-in under way to the browser that began it. A cookie of its own, so that neither a
 * web session is begun for a stranger nor the one of a signed-in person touched. {@code Lax}: it
 * has to come along when the provider sends the browser back.
 */
@Component
class BrowserCookie {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final boolean secure;

    BrowserCookie(PublicAddress address) {
        this.secure = address.secure();
        this.name = secure ? "__Host-tandem-sign-in" : "tandem-sign-in";
    }

    /** The browser's secret; the same for sign-ins in several tabs. */
    String given(HttpServletRequest request, HttpServletResponse response) {
        String secret = read(request);
        if (secret.isEmpty()) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        write(response, secret, LIFE);
        return secret;
    }

    /** The secret that came along; empty: none. */
    String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie != null && SHAPE.matcher(cookie.getValue()).matches()
                ? cookie.getValue()
                : "";
    }

    /** Whoever has signed in needs it no more. */
    void remove(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
