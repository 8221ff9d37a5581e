package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
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
