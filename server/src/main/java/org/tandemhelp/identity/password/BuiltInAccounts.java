package org.tandemhelp.identity.password;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.Accounts;
import org.tandemhelp.identity.PasswordChanged;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** Sets and changes passwords. The slow hash is computed before the transaction begins. */
@Service
public class BuiltInAccounts implements Accounts {

    private final People people;
    private final PasswordAccounts accounts;
    private final PasswordSignIn signIn;
    private final PasswordHashing hashing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BuiltInAccounts(
            People people,
            PasswordAccounts accounts,
            PasswordSignIn signIn,
            PasswordHashing hashing,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.accounts = accounts;
        this.signIn = signIn;
        this.hashing = hashing;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void setPassword(PersonId id, String password, Actor actor) {
        Person person =
                people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        HashedPassword hashed = hashed(person, password);
        transaction.executeWithoutResult(status -> store(person, hashed, actor));
    }

    /**
     * Checks a password for somebody and computes its hash; the slow part, before a transaction.
     *
     * @throws ProblemException {@code password-too-weak}
     */
    public HashedPassword hashed(Person person, String password) {
        String normal = PlainText.normal(password);
        String fault = PasswordRules.fault(normal, person.mail());
        if (fault != null) {
            throw ProblemException.of(ProblemType.PASSWORD_TOO_WEAK, fault);
        }
        return new HashedPassword(hashing.hash(normal));
    }

    /** Keeps a password, inside the caller's transaction. */
    public void store(Person person, HashedPassword password, Actor actor) {
        accounts.store(person.tenant(), person.id(), password.hash());
        events.publishEvent(new PasswordChanged(person.tenant(), actor, person.id()));
    }

    /** Whether the person has a password at all. */
    public boolean has(PersonId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> accounts.hashOf(id).isPresent()));
    }

    /** Whether this is the person's password. */
    public boolean isPassword(PersonId id, String password) {
        return signIn.isPasswordOf(id, password);
    }

    /**
     * Lets people change their own password.
     *
     * @throws ProblemException {@code invalid-request} where {@code current} is not the password;
     *     {@code password-too-weak}
     */
    public void changeOwnPassword(PersonId id, String current, String wanted) {
        if (!signIn.isPasswordOf(id, current)) {
            new Fields().refuse("current", "This is not your current password.").orThrow();
        }
        setPassword(id, wanted, new Actor.Person(id));
    }
}
