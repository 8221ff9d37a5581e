package org.tandemhelp.identity.password;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignInFailed;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/**
 * Checks mail address and password. An unknown address, a wrong password, an inactive person: one
 * answer, and the same work on the way to it.
 */
@Service
public class PasswordSignIn {

    private final People people;
    private final PasswordAccounts accounts;
    private final PasswordHashing hashing;
    private final SignInTrail trail;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            People people,
            PasswordAccounts accounts,
            PasswordHashing hashing,
            SignInTrail trail,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.accounts = accounts;
        this.hashing = hashing;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who this is.
     *
     * @throws ProblemException {@code sign-in-failed}
     */
    public SignedInPerson check(String login, String password) {
        Account account = TenantScope.callForAllTenants(() -> inTransaction(() -> find(login)));
        Person person = account.person();
        boolean proved = hashing.matches(password, account.hash());
        if (proved && person != null && person.active()) {
            return new SignedInPerson(person.tenant(), person.id());
        }
        trail.failed(
                person == null
                        ? new SignInFailed(TenantId.SERVER, null, SignInMethod.PASSWORD)
                        : new SignInFailed(person.tenant(), person.id(), SignInMethod.PASSWORD));
        throw ProblemException.of(ProblemType.SIGN_IN_FAILED);
    }

    /** Whether this is the person's password, for a change of it. */
    boolean isPasswordOf(PersonId person, String password) {
        Optional<String> hash = inTransaction(() -> accounts.hashOf(person));
        return hashing.matches(password, hash.orElse(null));
    }

    private Account find(String login) {
        Optional<Person> person = people.allByMail(login).stream().findFirst();
        // Asked for nobody too: the same number of questions to the database either way.
        PersonId id = person.map(Person::id).orElseGet(PersonId::random);
        return new Account(person.orElse(null), accounts.hashOf(id).orElse(null));
    }

    private <T> T inTransaction(TenantScope.Work<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.run()));
    }

    private record Account(@Nullable Person person, @Nullable String hash) {}
}
