package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignInFailed;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.factor.SecondFactors;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;

/** The second step of signing in. */
@RestController
class SecondStepController {

    private final SecondFactors factors;
    private final SignInTries tries;
    private final SignInTrail trail;
    private final WebSessions sessions;

    SecondStepController(
            SecondFactors factors, SignInTries tries, SignInTrail trail, WebSessions sessions) {
        this.factors = factors;
        this.tries = tries;
        this.trail = trail;
        this.sessions = sessions;
    }

    /** Answers 204; a wrong code 401, after the fifth the sign-in has to begin again. */
    @PostMapping("/api/console/v1/sign-in/second-factor")
    @Route(Route.Access.OPEN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(
            @RequestBody(required = false) @Nullable CodeForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        String code = CodeForm.code(form);
        PendingSignIn pending = sessions.pending(request);
        SignInMethod method;
        try {
            method =
                    tries.ofAddress(
                            request.getRemoteAddr(),
                            () -> tries.ofSecondStep(pending, () -> check(pending.who(), code)));
        } catch (ProblemException refused) {
            throw tries.hasTry(pending) ? refused : over(request, refused);
        }
        sessions.start(request, response, pending.who(), method);
    }

    private SignInMethod check(SignedInPerson who, String code) {
        return TenantScope.call(who.tenant(), () -> factors.check(who, code))
                .orElseThrow(() -> {
                    trail.failed(
                            new SignInFailed(
                                    who.tenant(), who.person(), SignInMethod.PASSWORD_AND_TOTP));
                    return ProblemException.of(ProblemType.SECOND_FACTOR_WRONG);
                });
    }

    private static ProblemException over(HttpServletRequest request, ProblemException refused) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return refused.type() == ProblemType.SECOND_FACTOR_WRONG
                ? ProblemException.of(ProblemType.SIGN_IN_EXPIRED)
                : refused;
    }

    /**
     * @param code six digits of an authenticator app, or a recovery code
     */
    record CodeForm(@Nullable String code) {

        private static final int LONGEST = 32;

        /** The code, where it can be one. */
        static String code(@Nullable CodeForm form) {
            String code = form == null || form.code() == null ? "" : form.code();
            new Fields()
                    .require(
                            code.length() <= LONGEST && SecondFactors.plausible(code),
                            "code",
                            "Type the six digits of your app, or a recovery code.")
                    .orThrow();
            return code;
        }

        @Override
        public String toString() {
            return "CodeForm[]";
        }
    }
}
