package org.tandemhelp.identity.invitation;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignInFailed;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.password.BuiltInAccounts;
import org.tandemhelp.identity.password.HashedPassword;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;

/** Invitations that are accepted by choosing a password. */
@Service
public class InvitedAccounts {

    private final Invitations invitations;
    private final BuiltInAccounts accounts;
    private final People people;
    private final Tenants tenants;
    private final SignInTrail trail;
    private final TransactionTemplate transaction;

    InvitedAccounts(
            Invitations invitations,
            BuiltInAccounts accounts,
            People people,
            Tenants tenants,
            SignInTrail trail,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.tenants = tenants;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the page of an invitation shows.
     *
     * @throws ProblemException {@code invitation-invalid}
     */
    public Invited lookUp(String token) {
        SignedInPerson who = invitations.find(token).orElseThrow(Invitations::invalid);
        return inTenant(
                who,
                () -> {
                    Person person = person(who);
                    String organisation = tenants.get(who.tenant()).name();
                    return new Invited(organisation, person.givenName(), person.mail());
                });
    }

    /**
     * Sets the password and uses the invitation up, both or neither.
     *
     * @return whom the invitation named
     * @throws ProblemException {@code invitation-invalid}; {@code password-too-weak}, then the
     *     invitation stays
     */
    public SignedInPerson accept(String token, String password) {
        SignedInPerson who =
                invitations
                        .find(token)
                        .orElseThrow(() -> {
                            trail.failed(
                                    new SignInFailed(
                                            TenantId.SERVER, null, SignInMethod.INVITATION));
                            return Invitations.invalid();
                        });
        Person person = inTenant(who, () -> person(who));
        HashedPassword hashed = accounts.hashed(person, password);
        Actor actor = new Actor.Person(who.person());
        return inTenant(
                who,
                () -> {
                    invitations.use(token);
                    accounts.store(person, hashed, actor);
                    invitations.accepted(who, actor);
                    return who;
                });
    }

    /** Removed meanwhile is as good as never invited. */
    private Person person(SignedInPerson who) {
        return people.find(who.person()).orElseThrow(Invitations::invalid);
    }

    private <T> T inTenant(SignedInPerson who, TenantScope.Work<T> work) {
        return TenantScope.call(
                who.tenant(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.run())));
    }
}
