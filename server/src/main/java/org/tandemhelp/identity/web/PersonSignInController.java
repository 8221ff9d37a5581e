package org.tandemhelp.identity.web;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.People;
import org.tandemhelp.identity.PublicAddress;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.factor.SecondFactors;
import org.tandemhelp.identity.invitation.Invitations;
import org.tandemhelp.identity.invitation.IssuedInvitation;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** How a person signs in, for administrators: look, invite, help out. */
@RestController
@RequestMapping("/api/console/v1/people/{id}")
class PersonSignInController {

    private final SignInOverviews overviews;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final OtherWebSessions sessions;
    private final People people;
    private final PublicAddress address;

    PersonSignInController(
            SignInOverviews overviews,
            Invitations invitations,
            SecondFactors factors,
            OtherWebSessions sessions,
            People people,
            PublicAddress address) {
        this.overviews = overviews;
        this.invitations = invitations;
        this.factors = factors;
        this.sessions = sessions;
        this.people = people;
        this.address = address;
    }

    @GetMapping("/sign-in")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    SignInOverview signIn(@PathVariable UUID id) {
        return overviews.of(existing(id).person());
    }

    /** Makes a link, shown this once; an earlier one is void. */
    @PostMapping("/invitation")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    Link invite(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson administrator) {
        SignedInPerson whose = somebodyElse(id, administrator, "Change your password");
        IssuedInvitation issued = invitations.create(whose.person(), actor(administrator));
        return new Link(address.origin() + "/invitation#" + issued.token(), issued.expiresAt());
    }

    @DeleteMapping("/invitation")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson administrator) {
        invitations.withdraw(existing(id).person(), actor(administrator));
    }

    /** For somebody who has lost phone and recovery codes: the password is enough again. */
    @DeleteMapping("/second-factor")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(
            @PathVariable UUID id, @AuthenticationPrincipal SignedInPerson administrator) {
        SignedInPerson whose = somebodyElse(id, administrator, "Switch your second step off");
        if (factors.remove(whose, actor(administrator))) {
            sessions.endAllBut(whose, OtherWebSessions.NONE, actor(administrator));
        }
    }

    /**
     * On the account page the password is asked; without that, an administrator's unlocked screen
     * would be enough to take the account over.
     */
    private SignedInPerson somebodyElse(UUID id, SignedInPerson administrator, String what) {
        SignedInPerson whose = existing(id);
        if (whose.equals(administrator)) {
            throw ProblemException.of(ProblemType.OWN_ACCOUNT, what + " on your own account page.");
        }
        return whose;
    }

    private SignedInPerson existing(UUID id) {
        return people.find(new PersonId(id))
                .map(person -> new SignedInPerson(person.tenant(), person.id()))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private static Actor actor(SignedInPerson administrator) {
        return new Actor.Person(administrator.person());
    }

    /**
     * @param link holds the token in its fragment
     */
    record Link(String link, Instant expiresAt) {

        @Override
        public String toString() {
            return "Link[expiresAt=" + expiresAt + "]";
        }
    }
}
