package org.tandemhelp.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** Answers what filters refuse; handlers have {@link ProblemAdvice}. */
final class FilterProblems extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemException problem) {
            ProblemWriter.write(response, problem);
        } catch (RuntimeException e) {
            if (!isPasskeyPath(request.getServletPath())) {
                throw e;
            }
            // The library throws many kinds of exceptions over bytes that are no passkey's.
            logger.debug("a passkey request could not be read", e);
            ProblemWriter.write(response, ProblemType.INVALID_REQUEST);
        }
    }

    private static boolean isPasskeyPath(String path) {
        return path.startsWith("/webauthn/") || path.equals("/login/webauthn");
    }
}
