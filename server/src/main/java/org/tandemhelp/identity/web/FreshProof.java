package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.password.BuiltInAccounts;
import org.tandemhelp.identity.password.PasswordRules;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/**
 * Asks people once more who they are before they change how they sign in: an unlocked screen must
 * not be enough. Who has a password types it; who has none must have signed in lately.
 */
@Component
class FreshProof {

    /** How long a sign-in counts as fresh. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final BuiltInAccounts accounts;
    private final SignInTries tries;
    private final Clock clock;

    FreshProof(BuiltInAccounts accounts, SignInTries tries, ObjectProvider<Clock> clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /**
     * Goes on where the person has proved it.
     *
     * @throws ProblemException {@code invalid-request} for a wrong password; {@code
     *     fresh-sign-in-needed}; {@code too-many-requests}
     */
    void require(SignedInPerson who, @Nullable PasswordForm form, HttpServletRequest request) {
        if (!accounts.has(who.person())) {
            requireFresh(request);
            return;
        }
        Fields fields = new Fields();
        String password =
                fields.plain(
                        "password", form == null ? null : form.password(), PasswordRules.LONGEST);
        fields.orThrow();
        tries.ofAccount(
                who.getName(),
                request.getRemoteAddr(),
                () -> {
                    new Fields()
                            .require(
                                    accounts.isPassword(who.person(), password),
                                    "password",
                                    "This is not your password.")
                            .orThrow();
                    return who;
                });
    }

    private void requireFresh(HttpServletRequest request) {
        SignInFacts facts = SignInFacts.of(request);
        if (facts == null || facts.authTime().plus(FRESH).isBefore(clock.instant())) {
            throw ProblemException.of(ProblemType.FRESH_SIGN_IN_NEEDED);
        }
    }

    /**
     * @param password the person's present one; {@code null} where there is none
     */
    record PasswordForm(@Nullable String password) {

        @Override
        public String toString() {
            return "PasswordForm[]";
        }
    }
}
