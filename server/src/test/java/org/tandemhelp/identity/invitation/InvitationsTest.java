package org.tandemhelp.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** What other ways to accept an invitation build on. */
@ServerTest
class InvitationsTest {

    @Autowired World world;
    @Autowired People people;
    @Autowired Invitations invitations;
    @Autowired PlatformTransactionManager transactions;
    private Person ada = World.NOBODY;
    private String token = "";

    @BeforeEach
    void someoneInvited() {
        ada = world.person(world.tenant().id());
        token =
                TenantScope.call(
                        ada.tenant(), () -> invitations.create(ada.id(), World.ACTOR).token());
    }

    @Test
    void findingDoesNotUseItUpAndNeedsNoScope() {
        SignedInPerson who = new SignedInPerson(ada.tenant(), ada.id());
        assertThat(invitations.find(token)).hasValue(who);
        assertThat(invitations.find(token)).hasValue(who);
        assertThat(invitations.find(token + "x")).isEmpty();
        assertThat(invitations.find("")).isEmpty();
    }

    @Test
    void redeemingUsesItUp() {
        Actor actor = new Actor.Person(ada.id());
        assertThat(invitations.redeem(token, actor).person()).isEqualTo(ada.id());
        assertThat(invitations.find(token)).isEmpty();
        assertThat(refusal()).isEqualTo(ProblemType.INVITATION_INVALID);
    }

    @Test
    void whatFailsBesideItLeavesItUnused() {
        TenantScope.run(
                ada.tenant(),
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> {
                                    invitations.redeem(token, World.ACTOR);
                                    status.setRollbackOnly();
                                }));
        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void itIsOfNoUseWhileItsPersonIsSwitchedOff() {
        TenantScope.run(ada.tenant(), () -> people.deactivate(ada.id(), World.ACTOR));
        assertThat(invitations.find(token)).isEmpty();
        assertThat(refusal()).isEqualTo(ProblemType.INVITATION_INVALID);
    }

    @Test
    void anotherOrganisationNeitherMakesSeesNorWithdrawsIt() {
        TenantScope.run(
                world.tenant().id(),
                () -> {
                    assertThat(invitations.of(ada.id())).isEmpty();
                    for (Runnable attempt :
                            new Runnable[] {
                                () -> invitations.create(ada.id(), World.ACTOR),
                                () -> invitations.withdraw(ada.id(), World.ACTOR)
                            }) {
                        assertThat(
                                        catchThrowableOfType(ProblemException.class, attempt::run)
                                                .type())
                                .isEqualTo(ProblemType.NOT_FOUND);
                    }
                });
        assertThat(invitations.find(token)).isPresent();
    }

    private ProblemType refusal() {
        return catchThrowableOfType(
                        ProblemException.class, () -> invitations.redeem(token, World.ACTOR))
                .type();
    }
}
