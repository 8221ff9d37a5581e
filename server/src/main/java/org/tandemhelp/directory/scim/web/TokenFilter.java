package org.tandemhelp.directory.scim.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandemhelp.directory.scim.ProvisioningTokens;
import org.tandemhelp.directory.scim.ScimAnswer;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.kernel.TokenHolder;

/**
 * Lets in who shows a valid token in the header {@code Authorization} (RFC 6750 section 2.1), and
 * nobody else.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ProvisioningTokens tokens;
    private final WrongTokens wrong;

    TokenFilter(ProvisioningTokens tokens, WrongTokens wrong) {
        this.tokens = tokens;
        this.wrong = wrong;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTokenInAddress(request)) {
            ScimWriter.write(
                    response,
                    ScimAnswer.error(
                            400,
                            null,
                            "A token does not belong in an address. Replace it: addresses are written to logs."));
            return;
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            refuse(response);
            return;
        }
        String secret = header.substring(SCHEME.length()).strip();
        Optional<TokenHolder> holder = TenantScope.callForAllTenants(() -> tokens.holder(secret));
        if (holder.isPresent()) {
            signIn(holder.get());
            chain.doFilter(request, response);
            return;
        }
        Optional<Duration> wait = wrong.note(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, wait.get().plusMillis(999).toSeconds())));
            ScimWriter.write(
                    response,
                    ScimAnswer.error(429, null, "Too many wrong tokens from this address."));
            return;
        }
        refuse(response);
    }

    private static boolean isTokenInAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && (query.toLowerCase(Locale.ROOT).contains("access_token")
                        || query.contains("tdm_scim_"));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ScimWriter.write(
                response,
                ScimAnswer.error(
                        401,
                        null,
                        "This token is not known or has expired. Make a new one in the admin center."));
    }

    private static void signIn(TokenHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
