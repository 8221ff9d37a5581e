package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.invitation.Invited;
import org.tandemhelp.identity.invitation.InvitedAccounts;
import org.tandemhelp.identity.password.PasswordRules;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.Route;

/**
 * What the page of an invitation asks. The token stands in the fragment of the page's address and
 * comes here in a body only, so no log and no referrer has it.
 */
@RestController
@RequestMapping("/api/console/v1/invitation")
class InvitationController {

    private final InvitedAccounts invited;
    private final SignInTries tries;
    private final OtherWebSessions others;
    private final SignInDoor door;

    InvitationController(
            InvitedAccounts invited, SignInTries tries, OtherWebSessions others, SignInDoor door) {
        this.invited = invited;
        this.tries = tries;
        this.others = others;
        this.door = door;
    }

    @PostMapping("/look-up")
    @Route(Route.Access.OPEN)
    Invited lookUp(
            @RequestBody(required = false) @Nullable TokenForm form, HttpServletRequest request) {
        String token = form == null ? null : form.token();
        return tries.ofInvitation(
                request.getRemoteAddr(), () -> invited.lookUp(token == null ? "" : token));
    }

    /** Sets the password and signs in, or asks for the second step of somebody who has one. */
    @PostMapping("/accept")
    @Route(Route.Access.OPEN)
    ResponseEntity<SignInDoor.SecondStep> accept(
            @RequestBody(required = false) @Nullable AcceptForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = form == null ? null : form.token();
        String password = form == null ? null : form.password();
        Fields fields = new Fields();
        String wanted = fields.plain("password", password, PasswordRules.LONGEST);
        fields.orThrow();
        SignedInPerson who =
                tries.ofInvitation(
                        request.getRemoteAddr(),
                        () -> invited.accept(token == null ? "" : token, wanted));
        others.endAllBut(who, OtherWebSessions.NONE, new Actor.Person(who.person()));
        return door.enter(request, response, who, SignInMethod.INVITATION);
    }

    record TokenForm(@Nullable String token) {

        @Override
        public String toString() {
            return "TokenForm[]";
        }
    }

    record AcceptForm(@Nullable String token, @Nullable String password) {

        @Override
        public String toString() {
            return "AcceptForm[]";
        }
    }
}
