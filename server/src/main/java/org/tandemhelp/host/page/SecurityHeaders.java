package org.tandemhelp.host.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandemhelp.host.start.HostSettings;

/** Owns the security headers: every response has them, errors and refusals included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    static final String CONTENT_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self' 'nonce-%s'",
                    "img-src 'self' blob:",
                    "connect-src 'self'%s",
                    "media-src 'self' blob:",
                    "font-src 'self'",
                    "form-action 'self'",
                    "frame-ancestors 'none'",
                    "base-uri 'none'",
                    "require-trusted-types-for 'script'",
                    "trusted-types 'none'");

    static final String PERMISSIONS =
            String.join(
                    ", ",
                    "display-capture=(self)",
                    "fullscreen=(self)",
                    "clipboard-read=(self)",
                    "clipboard-write=(self)",
                    "publickey-credentials-create=(self)",
                    "publickey-credentials-get=(self)",
                    "autoplay=(self)",
                    "accelerometer=()",
                    "bluetooth=()",
                    "browsing-topics=()",
                    "camera=()",
                    "geolocation=()",
                    "gyroscope=()",
                    "hid=()",
                    "local-fonts=()",
                    "magnetometer=()",
                    "microphone=()",
                    "midi=()",
                    "payment=()",
                    "serial=()",
                    "usb=()",
                    "xr-spatial-tracking=()");

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final HostSettings settings;

    SecurityHeaders(HostSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, response);
    }

    /** Errors thrown out of a request start with an empty response again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Sets them all; a later set of the same wins. */
    void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                CONTENT_POLICY.formatted(Nonce.of(request), socketOf(request)));
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (settings.https() && !settings.demo()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
    }

    /**
     * Some browsers do not count a socket to the page's own host as {@code 'self'}. Only a host
     * this server is known by is repeated.
     */
    private String socketOf(HttpServletRequest request) {
        String host = String.valueOf(request.getHeader("Host"));
        return settings.origins().stream()
                .filter(origin -> origin.endsWith("://" + host))
                .findFirst()
                .map(origin -> " " + origin.replaceFirst("^http", "ws"))
                .orElse("");
    }
}
