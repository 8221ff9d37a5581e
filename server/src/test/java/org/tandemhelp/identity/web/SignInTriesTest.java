package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.testing.TestClock;

class SignInTriesTest {

    private final TestClock clock = new TestClock();
    private final SignInTries tries = new SignInTries(clock);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void theEleventhFailureOfAnAccountIsNotEvenTried() {
        for (int i = 0; i < Limit.SIGN_INS_PER_ACCOUNT.count(); i++) {
            assertThat(fail("ada@example.org", "192.0.2." + i))
                    .isEqualTo(ProblemType.SIGN_IN_FAILED);
        }
        assertThat(fail("ADA@example.org", "192.0.2.99")).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(made).hasValue(Limit.SIGN_INS_PER_ACCOUNT.count());
        assertThat(fail("bea@example.org", "192.0.2.99")).isEqualTo(ProblemType.SIGN_IN_FAILED);
    }

    @Test
    void anAddressHasALimitOverAllAccounts() {
        for (int i = 0; i < Limit.SIGN_INS_PER_ADDRESS.count(); i++) {
            assertThat(fail("p" + i + "@example.org", "192.0.2.1"))
                    .isEqualTo(ProblemType.SIGN_IN_FAILED);
        }
        assertThat(fail("new@example.org", "192.0.2.1")).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(fail("new@example.org", "192.0.2.2")).isEqualTo(ProblemType.SIGN_IN_FAILED);
    }

    @Test
    void anIpv6SubscriberIsOneAddress() {
        for (int i = 0; i < Limit.SIGN_INS_PER_ADDRESS.count(); i++) {
            fail("p" + i + "@example.org", "2001:db8:0:1:0:0:0:" + i);
        }
        assertThat(fail("new@example.org", "2001:db8:0:1:9:9:9:9"))
                .isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(fail("new@example.org", "2001:db8:0:2:0:0:0:1"))
                .isEqualTo(ProblemType.SIGN_IN_FAILED);
    }

    @Test
    void successesDoNotCount() {
        for (int i = 0; i < 3 * Limit.SIGN_INS_PER_ACCOUNT.count(); i++) {
            String who = tries.ofAccount("ada@example.org", "192.0.2.1", () -> "ada");
            assertThat(who).isEqualTo("ada");
        }
    }

    @Test
    void aRefusalSaysHowLongToWait() {
        for (int i = 0; i < Limit.SIGN_INS_PER_ACCOUNT.count(); i++) {
            fail("ada@example.org", "192.0.2.1");
        }
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> tries.ofAccount("ada@example.org", "192.0.2.1", () -> "ada"));
        assertThat(problem.retryAfter()).isPositive().isLessThan(Limit.SIGN_INS_PER_ACCOUNT.per());
    }

    @Test
    void triesComeBackWithTime() {
        for (int i = 0; i < Limit.SIGN_INS_PER_ACCOUNT.count(); i++) {
            fail("ada@example.org", "192.0.2.1");
        }
        clock.advance(Limit.SIGN_INS_PER_ACCOUNT.per().dividedBy(10).minusSeconds(1));
        assertThat(fail("ada@example.org", "192.0.2.1")).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        clock.advance(Duration.ofSeconds(1));
        assertThat(fail("ada@example.org", "192.0.2.1")).isEqualTo(ProblemType.SIGN_IN_FAILED);
        assertThat(fail("ada@example.org", "192.0.2.1")).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void oneSignInHasFiveTriesOfTheSecondStepAndTheyDoNotComeBack() {
        PendingSignIn pending = pending(PersonId.random());
        for (int i = 0; i < Limit.SECOND_FACTORS_PER_SIGN_IN.count(); i++) {
            assertThat(tries.hasTry(pending)).isTrue();
            assertThat(failSecond(pending)).isEqualTo(ProblemType.SECOND_FACTOR_WRONG);
            clock.advance(Duration.ofSeconds(59));
        }
        assertThat(tries.hasTry(pending)).isFalse();
        assertThat(failSecond(pending)).isEqualTo(ProblemType.SIGN_IN_EXPIRED);
        assertThat(made).hasValue(Limit.SECOND_FACTORS_PER_SIGN_IN.count());
    }

    @Test
    void onePersonHasTenTriesAnHourOverAllSignInsAndOthersHaveTheirOwn() {
        PersonId person = PersonId.random();
        for (int i = 0; i < Limit.SECOND_FACTORS_PER_PERSON.count(); i++) {
            assertThat(failSecond(pending(person))).isEqualTo(ProblemType.SECOND_FACTOR_WRONG);
        }
        assertThat(failSecond(pending(person))).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(failSecond(pending(PersonId.random())))
                .isEqualTo(ProblemType.SECOND_FACTOR_WRONG);
        clock.advance(Limit.SECOND_FACTORS_PER_PERSON.per());
        assertThat(failSecond(pending(person))).isEqualTo(ProblemType.SECOND_FACTOR_WRONG);
    }

    @Test
    void wrongInvitationsDoNotCloseTheSignInOfTheirAddress() {
        for (int i = 0; i < 2 * Limit.INVITATIONS_PER_ADDRESS.count(); i++) {
            ProblemException refused =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> tries.ofInvitation("192.0.2.1", this::invalidInvitation));
            assertThat(refused.type())
                    .isEqualTo(
                            i < Limit.INVITATIONS_PER_ADDRESS.count()
                                    ? ProblemType.INVITATION_INVALID
                                    : ProblemType.TOO_MANY_REQUESTS);
        }
        assertThat(fail("ada@example.org", "192.0.2.1")).isEqualTo(ProblemType.SIGN_IN_FAILED);
    }

    private String invalidInvitation() {
        throw ProblemException.of(ProblemType.INVITATION_INVALID);
    }

    private PendingSignIn pending(PersonId person) {
        return PendingSignIn.of(new SignedInPerson(TenantId.random(), person), clock.instant());
    }

    private ProblemType failSecond(PendingSignIn pending) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                tries.ofSecondStep(
                                        pending,
                                        () -> {
                                            made.incrementAndGet();
                                            throw ProblemException.of(
                                                    ProblemType.SECOND_FACTOR_WRONG);
                                        }))
                .type();
    }

    private ProblemType fail(String account, String address) {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                tries.ofAccount(
                                        account,
                                        address,
                                        () -> {
                                            made.incrementAndGet();
                                            throw ProblemException.of(ProblemType.SIGN_IN_FAILED);
                                        }));
        return problem.type();
    }
}
