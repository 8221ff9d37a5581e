package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.password.BuiltInAccounts;
import org.tandemhelp.identity.password.PasswordRules;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.Route;

/** What people change about their own account. */
@RestController
class AccountController {

    private final BuiltInAccounts accounts;
    private final SignInTries tries;
    private final OtherWebSessions others;

    AccountController(BuiltInAccounts accounts, SignInTries tries, OtherWebSessions others) {
        this.accounts = accounts;
        this.tries = tries;
        this.others = others;
    }

    /** Changes the password; the person's other web sessions end. */
    @PostMapping("/api/console/v1/account/password")
    @Route(Route.Access.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody ChangeForm form,
            @AuthenticationPrincipal SignedInPerson who,
            HttpServletRequest request) {
        Fields fields = new Fields();
        String current = fields.plain("current", form.current(), PasswordRules.LONGEST);
        String wanted = fields.plain("wanted", form.wanted(), PasswordRules.LONGEST);
        fields.orThrow();
        tries.ofAccount(
                who.getName(),
                request.getRemoteAddr(),
                () -> {
                    accounts.changeOwnPassword(who.person(), current, wanted);
                    return who;
                });
        others.endAllBut(who, request.getSession().getId(), new Actor.Person(who.person()));
    }

    record ChangeForm(@Nullable String current, @Nullable String wanted) {

        @Override
        public String toString() {
            return "ChangeForm[]";
        }
    }
}
