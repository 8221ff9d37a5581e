package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.MailAddress;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.link.MemorySignInLinks;
import org.tandemhelp.identity.password.PasswordRules;
import org.tandemhelp.identity.password.PasswordSignIn;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.Route;

/**
 * Signing in by password or link. Each answers 204; a password of somebody with a second factor
 * answers 200 and asks for it.
 */
@RestController
@RequestMapping("/api/console/v1")
@ResponseStatus(HttpStatus.NO_CONTENT)
class SignInController {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final PasswordSignIn passwords;
    private final MemorySignInLinks links;
    private final SignInTries tries;
    private final WebSessions sessions;
    private final SignInDoor door;

    SignInController(
            PasswordSignIn passwords,
            MemorySignInLinks links,
            SignInTries tries,
            WebSessions sessions,
            SignInDoor door) {
        this.passwords = passwords;
        this.links = links;
        this.tries = tries;
        this.sessions = sessions;
        this.door = door;
    }

    @PostMapping("/sign-in/password")
    @Route(Route.Access.OPEN)
    ResponseEntity<SignInDoor.SecondStep> byPassword(
            @RequestBody PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Fields fields = new Fields();
        String login = form.login() == null ? "" : PlainText.normal(form.login());
        String fault = MailAddress.fault(login);
        if (fault != null) {
            fields.refuse("login", fault);
        }
        String password = fields.plain("password", form.password(), PasswordRules.LONGEST);
        fields.orThrow();
        SignedInPerson who =
                tries.ofAccount(
                        login, request.getRemoteAddr(), () -> passwords.check(login, password));
        return door.enter(request, response, who, SignInMethod.PASSWORD);
    }

    @PostMapping("/sign-in/link")
    @Route(Route.Access.OPEN)
    void byLink(
            @RequestBody LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        String token = form.token() == null ? "" : form.token();
        new Fields()
                .require(TOKEN.matcher(token).matches(), "token", "This is not a sign-in link.")
                .orThrow();
        SignedInPerson who = tries.ofAddress(request.getRemoteAddr(), () -> links.redeem(token));
        sessions.start(request, response, who, SignInMethod.LINK);
    }

    /**
     * @param login a mail address
     */
    record PasswordForm(@Nullable String login, @Nullable String password) {

        @Override
        public String toString() {
            return "PasswordForm[]";
        }
    }

    record LinkForm(@Nullable String token) {

        @Override
        public String toString() {
            return "LinkForm[]";
        }
    }
}
