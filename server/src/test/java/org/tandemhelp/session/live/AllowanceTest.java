package org.tandemhelp.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

class AllowanceTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Allowance lookUps = new Allowance(Limit.CODE_LOOKUPS_PER_PERSON);
    private final PersonId person = PersonId.random();

    private void take(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            lookUps.take(person, at);
        }
    }

    private ProblemException refusal(Instant at) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lookUps.take(person, at))
                .actual();
    }

    @Test
    void theSixthInTenMinutesIsRefused() {
        take(5, START);
        ProblemException refused = refusal(START.plusSeconds(60));
        assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void theTimeSlides() {
        take(4, START);
        take(1, START.plusSeconds(300));
        Instant later = START.plus(Duration.ofMinutes(10));
        take(4, later);
        assertThat(refusal(later).retryAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatIsGivenBackDoesNotCount() {
        take(5, START);
        lookUps.giveBack(person);
        take(1, START);
        assertThat(refusal(START)).isNotNull();
        lookUps.take(PersonId.random(), START);
    }

    @Test
    void forgetsWhoIsQuiet() {
        take(1, START);
        lookUps.tidy(START.plusSeconds(1));
        assertThat(lookUps.size()).isEqualTo(1);
        lookUps.tidy(START.plus(Duration.ofMinutes(10)));
        assertThat(lookUps.size()).isZero();
    }
}
