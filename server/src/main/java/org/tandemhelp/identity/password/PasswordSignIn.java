package org.tandemhelp.identity.password;

import java.util.List;
import java.util.Objects;
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
 *
 * <p>One address may belong to people of several organisations. Then the password decides who this
 * is; where it is the password of more than one, the account that is oldest.
 *
 * <p>An address that is unknown costs as many hashes as one with a single account, namely one. What
 * remains visible to somebody who measures: that an address has passwords in two or more
 * organisations, because each of them costs a hash.
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
        List<Account> candidates =
                TenantScope.callForAllTenants(() -> inTransaction(() -> find(login)));
        boolean computed = false;
        for (Account account : candidates) {
            if (account.hash() == null) {
                continue;
            }
            computed = true;
            Person person = account.person();
            if (hashing.matches(password, account.hash()) && person.active()) {
                return new SignedInPerson(person.tenant(), person.id());
            }
        }
        if (!computed) {
            hashing.matches(password, null);
        }
        failed(candidates);
        throw ProblemException.of(ProblemType.SIGN_IN_FAILED);
    }

    /** Every organisation that has the address reads of the try. */
    private void failed(List<Account> candidates) {
        for (Account account : candidates) {
            Person person = account.person();
            trail.failed(new SignInFailed(person.tenant(), person.id(), SignInMethod.PASSWORD));
        }
        if (candidates.isEmpty()) {
            trail.failed(new SignInFailed(TenantId.SERVER, null, SignInMethod.PASSWORD));
        }
    }

    /** Whether this is the person's password, for a change of it. */
    boolean isPasswordOf(PersonId person, String password) {
        Optional<String> hash = inTransaction(() -> accounts.hashOf(person));
        return hashing.matches(password, hash.orElse(null));
    }

    private List<Account> find(String login) {
        List<Person> found = people.allByMail(login);
        if (found.isEmpty()) {
            // Asked for nobody too: the same number of questions to the database either way.
            accounts.hashOf(PersonId.random());
        }
        return found.stream()
                .map(person -> new Account(person, accounts.hashOf(person.id()).orElse(null)))
                .toList();
    }

    private <T> T inTransaction(TenantScope.Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.run()));
    }

    private record Account(Person person, @Nullable String hash) {}
}
