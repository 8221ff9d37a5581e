package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.factor.Enrolment;
import org.tandemhelp.identity.factor.SecondFactorState;
import org.tandemhelp.identity.factor.SecondFactors;
import org.tandemhelp.identity.password.BuiltInAccounts;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Route;

/** The signed-in person's own second factor. */
@RestController
@RequestMapping("/api/console/v1/account")
class SecondFactorController {

    private final SecondFactors factors;
    private final BuiltInAccounts accounts;
    private final FreshProof proof;
    private final SignInTries tries;

    SecondFactorController(
            SecondFactors factors, BuiltInAccounts accounts, FreshProof proof, SignInTries tries) {
        this.factors = factors;
        this.accounts = accounts;
        this.proof = proof;
        this.tries = tries;
    }

    @GetMapping("/security")
    @Route(Route.Access.SIGNED_IN)
    Security security(@AuthenticationPrincipal SignedInPerson who) {
        SecondFactorState state = factors.of(who.person());
        return new Security(accounts.has(who.person()), state.on(), state.recoveryCodesLeft());
    }

    /** Shows a new secret; the second step changes only with {@link #confirm}. */
    @PostMapping("/totp")
    @Route(Route.Access.SIGNED_IN)
    Enrolment begin(
            @RequestBody(required = false) FreshProof.@Nullable PasswordForm form,
            @AuthenticationPrincipal SignedInPerson who,
            HttpServletRequest request) {
        proof.require(who, form, request);
        return factors.begin(who);
    }

    @PostMapping("/totp/confirm")
    @Route(Route.Access.SIGNED_IN)
    Codes confirm(
            @RequestBody(required = false) SecondStepController.@Nullable CodeForm form,
            @AuthenticationPrincipal SignedInPerson who) {
        String code = SecondStepController.CodeForm.code(form);
        return new Codes(tries.ofSecondFactor(who.person(), () -> factors.confirm(who, code)));
    }

    @DeleteMapping("/totp")
    @Route(Route.Access.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @RequestBody(required = false) FreshProof.@Nullable PasswordForm form,
            @AuthenticationPrincipal SignedInPerson who,
            HttpServletRequest request) {
        proof.require(who, form, request);
        factors.remove(who, new Actor.Person(who.person()));
    }

    @PostMapping("/recovery-codes")
    @Route(Route.Access.SIGNED_IN)
    Codes renew(
            @RequestBody(required = false) FreshProof.@Nullable PasswordForm form,
            @AuthenticationPrincipal SignedInPerson who,
            HttpServletRequest request) {
        proof.require(who, form, request);
        return new Codes(factors.renewCodes(who));
    }

    /**
     * @param totp whether a password alone is not enough
     */
    record Security(boolean password, boolean totp, int recoveryCodesLeft) {}

    record Codes(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Codes[]";
        }
    }
}
