package org.tandemhelp.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.TenantScope;

/**
 * Runs the rest of the request inside the tenant of the signed-in person; outside any for others.
 */
final class TenantScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedInPerson who = CurrentPerson.get();
        if (who == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            TenantScope.<@Nullable Void, Exception>callChecked(
                    who.tenant(),
                    () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
