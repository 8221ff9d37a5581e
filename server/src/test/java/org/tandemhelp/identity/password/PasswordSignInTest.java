package org.tandemhelp.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Whether the way to a refusal is the same for everybody: what is asked, and what is computed. */
@ServerTest
class PasswordSignInTest {

    @Autowired World world;
    @Autowired People people;
    @Autowired PasswordHashing hashing;
    @Autowired SignInTrail trail;
    @Autowired AuditTrail audit;
    @Autowired PlatformTransactionManager transactions;
    private final CountingAccounts accounts = new CountingAccounts();
    private Person ada = World.NOBODY;

    @BeforeEach
    void person() {
        ada = world.person(world.tenant().id());
        accounts.store(ada.tenant(), ada.id(), hashing.hash(World.PASSWORD));
    }

    @Test
    void theRightPasswordNamesThePerson() {
        assertThat(tries(ada.mail(), World.PASSWORD))
                .isEqualTo(new SignedInPerson(ada.tenant(), ada.id()).toString());
    }

    @Test
    void anUnknownAddressAsksForAHashTooAndGetsTheSameAnswer() {
        String wrong = tries(ada.mail(), "wrong-wrong-wrong");
        String unknown = tries("nobody@example.org", World.PASSWORD);
        assertThat(unknown).isEqualTo(wrong).contains("not right");
        assertThat(accounts.asked).hasSize(2).doesNotHaveDuplicates();
        assertThat(accounts.asked.getFirst()).isEqualTo(ada.id());
    }

    @Test
    void oneAddressInTwoOrganisationsIsToldApartByThePassword() {
        Person there = twin();
        accounts.store(there.tenant(), there.id(), hashing.hash("seven-quiet-harbours-9"));
        assertThat(tries(ada.mail(), World.PASSWORD)).isEqualTo(signedIn(ada));
        assertThat(tries(ada.mail(), "seven-quiet-harbours-9")).isEqualTo(signedIn(there));
        assertThat(tries(ada.mail(), "wrong-wrong-wrong")).contains("not right");
    }

    @Test
    void withTheSamePasswordTooTheOldestAccountWins() {
        Person there = twin();
        accounts.store(there.tenant(), there.id(), hashing.hash(World.PASSWORD));
        assertThat(tries(ada.mail(), World.PASSWORD)).isEqualTo(signedIn(ada));

        TenantScope.run(ada.tenant(), () -> people.deactivate(ada.id(), World.ACTOR));
        assertThat(tries(ada.mail(), World.PASSWORD)).isEqualTo(signedIn(there));
    }

    @Test
    void someoneWithoutAPasswordDoesNotStandInTheWay() {
        Person bo = world.person(world.tenant().id());
        Person twin = sameMail(bo);
        accounts.store(twin.tenant(), twin.id(), hashing.hash(World.PASSWORD));
        assertThat(tries(bo.mail(), World.PASSWORD)).isEqualTo(signedIn(twin));
    }

    @Test
    void everyOrganisationWithTheAddressReadsOfAFailure() {
        Person there = twin();
        accounts.store(there.tenant(), there.id(), hashing.hash(World.PASSWORD));
        tries(ada.mail(), "wrong-wrong-wrong");
        for (Person person : List.of(ada, there)) {
            assertThat(TenantScope.call(person.tenant(), () -> audit.read(person.tenant(), 0, 100)))
                    .anySatisfy(entry -> {
                        assertThat(entry.action()).isEqualTo("identity.sign-in-failed");
                        assertThat(entry.subject()).isEqualTo("person:" + person.id());
                    });
        }
    }

    private Person twin() {
        return sameMail(ada);
    }

    private Person sameMail(Person person) {
        TenantId tenant = world.tenant().id();
        return TenantScope.call(
                tenant,
                () ->
                        people.add(
                                tenant,
                                new NewPerson("Ada", "Twin", person.mail(), "Clerk"),
                                World.ACTOR));
    }

    private static String signedIn(Person person) {
        return new SignedInPerson(person.tenant(), person.id()).toString();
    }

    @Test
    void thePasswordOfNobodyOpensNothing() {
        assertThat(tries("nobody@example.org", "the password of nobody")).contains("not right");
    }

    private String tries(String login, String password) {
        PasswordSignIn signIn = new PasswordSignIn(people, accounts, hashing, trail, transactions);
        try {
            return signIn.check(login, password).toString();
        } catch (ProblemException refused) {
            return refused.detail();
        }
    }

    /** Hashes in memory; remembers for whom it was asked. */
    private static final class CountingAccounts implements PasswordAccounts {
        private final Map<PersonId, String> hashes = new HashMap<>();
        private final List<PersonId> asked = new ArrayList<>();

        @Override
        public Optional<String> hashOf(PersonId person) {
            asked.add(person);
            return Optional.ofNullable(hashes.get(person));
        }

        @Override
        public void store(TenantId tenant, PersonId person, String hash) {
            hashes.put(person, hash);
        }
    }
}
