package org.tandemhelp.identity.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Authorizer;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TokenHolder;

/**
 * Keeps every door as its {@link Route} says, before anything of the request is read. What has no
 * {@code Route} does not exist for callers.
 */
@Component
class RouteGuard implements HandlerInterceptor {

    private final Authorizer authorizer;

    RouteGuard(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Route route =
                handler instanceof HandlerMethod method
                        ? method.getMethodAnnotation(Route.class)
                        : null;
        if (route == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        switch (route.value()) {
            case OPEN -> {}
            case SIGNED_IN -> signedIn();
            case PERMISSION -> permitted(signedIn(), route.permission());
            case TOKEN -> tokenHeld();
        }
        return true;
    }

    private static SignedInPerson signedIn() {
        SignedInPerson who = CurrentPerson.get();
        if (who == null) {
            throw ProblemException.of(ProblemType.NOT_SIGNED_IN);
        }
        return who;
    }

    private static void tokenHeld() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof TokenHolder)) {
            throw ProblemException.of(ProblemType.NOT_SIGNED_IN);
        }
    }

    private void permitted(SignedInPerson who, Permission[] permissions) {
        if (permissions.length == 0) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        for (Permission permission : permissions) {
            authorizer.decide(who.tenant(), who.person(), permission).orThrow();
        }
    }
}
