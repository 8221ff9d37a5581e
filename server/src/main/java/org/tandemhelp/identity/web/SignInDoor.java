package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.factor.SecondFactors;
import org.tandemhelp.kernel.TenantScope;

/**
 * Where everybody comes who has proved a password: who has a second factor still has to show it,
 * the others are signed in. Passkeys and outside providers do not come here; they bring their own
 * second factor.
 */
@Component
class SignInDoor {

    private final SecondFactors factors;
    private final WebSessions sessions;

    SignInDoor(SecondFactors factors, WebSessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    /** 204 and a web session, or 200 and a request for the second step. */
    ResponseEntity<SecondStep> enter(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedInPerson who,
            SignInMethod method) {
        if (TenantScope.call(who.tenant(), () -> factors.of(who.person())).on()) {
            sessions.startPending(request, response, who);
            return ResponseEntity.ok(new SecondStep(true));
        }
        sessions.start(request, response, who, method);
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    /**
     * The answer that asks for the second step.
     *
     * @param secondFactor always true
     */
    record SecondStep(boolean secondFactor) {}
}
