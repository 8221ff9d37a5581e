package org.tandemhelp.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemhelp.kernel.TenantId;

class TenantDomainTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final TxtAnswer NOTHING = new TxtAnswer.Nothing();

    private final TenantDomain claimed =
            TenantDomain.claimed(
                    TenantId.random(), new DomainName("example.org"), new Random(3), START);

    @Test
    void aClaimAsksForARecordThatNobodyElseHas() {
        TenantDomain other =
                TenantDomain.claimed(
                        TenantId.random(), new DomainName("example.org"), new Random(4), START);
        assertThat(claimed.state()).isEqualTo(DomainState.PENDING);
        assertThat(claimed.recordName()).isEqualTo("_tandem-challenge.example.org");
        assertThat(claimed.recordValue()).matches("tandem-domain-verification=[0-9a-f]{32}");
        assertThat(claimed.recordValue()).isNotEqualTo(other.recordValue());
    }

    @Test
    void theRecordProvesIt() {
        TenantDomain verified = after(claimed, right(), START.plusSeconds(5));
        assertThat(verified.state()).isEqualTo(DomainState.VERIFIED);
        assertThat(verified.verifiedAt()).isEqualTo(START.plusSeconds(5));
        assertThat(verified.checkedAt()).isEqualTo(START.plusSeconds(5));
        assertThat(verified.problem()).isNull();
    }

    @Test
    void otherRecordsBesideItDoNotMatter() {
        TxtAnswer many =
                new TxtAnswer.Texts(List.of("v=spf1 -all", " " + claimed.recordValue() + " "));
        assertThat(after(claimed, many, START).state()).isEqualTo(DomainState.VERIFIED);
    }

    static List<TxtAnswer> noProof() {
        return List.of(
                NOTHING,
                new TxtAnswer.Texts(List.of("tandem-domain-verification=0")),
                new TxtAnswer.Texts(List.of("a", "b")),
                new TxtAnswer.Alias("elsewhere.example.net"),
                new TxtAnswer.Failed("the DNS server says SERVFAIL"));
    }

    @ParameterizedTest
    @MethodSource("noProof")
    void anythingElseDoesNotAndIsToldInWords(TxtAnswer answer) {
        TenantDomain after = after(claimed, answer, START);
        assertThat(after.state()).isEqualTo(DomainState.PENDING);
        assertThat(after.verifiedAt()).isNull();
        assertThat(after.failingSince()).isNull();
        assertThat(after.problem()).contains("_tandem-challenge.example.org").endsWith(".");
    }

    @Test
    void aNearMissIsNoProof() {
        String value = claimed.recordValue();
        for (String near :
                List.of(
                        value + "0",
                        value.substring(1),
                        value.toUpperCase(Locale.ROOT),
                        "\"" + value + "\"",
                        claimed.token())) {
            TxtAnswer answer = new TxtAnswer.Texts(List.of(near));
            assertThat(after(claimed, answer, START).state())
                    .as(near)
                    .isEqualTo(DomainState.PENDING);
        }
    }

    @Test
    void whatWasFoundIsShownOnlyWhereItIsHarmless() {
        assertThat(problem(new TxtAnswer.Texts(List.of("hello")))).contains("\u201chello\u201d");
        for (String text : List.of("", "a\nb", "a\u202eb", "x".repeat(101))) {
            assertThat(problem(new TxtAnswer.Texts(List.of(text)))).contains("something else");
        }
        assertThat(problem(new TxtAnswer.Texts(List.of("a", "b"))))
                .contains("None of the 2 TXT records");
        assertThat(problem(new TxtAnswer.Alias("x.example.net"))).contains("CNAME");
        assertThat(problem(new TxtAnswer.Failed("it rained"))).contains("failed: it rained.");
    }

    @ParameterizedTest
    @MethodSource("noProof")
    void aProofThatIsGoneHoldsForADayAndThenLapses(TxtAnswer answer) {
        TenantDomain verified = after(claimed, right(), START);
        Instant gone = START.plus(Duration.ofHours(6));
        TenantDomain failing = after(verified, answer, gone);
        assertThat(failing.state()).isEqualTo(DomainState.VERIFIED);
        assertThat(failing.failingSince()).isEqualTo(gone);
        assertThat(failing.problem()).isNotNull();

        TenantDomain lateInTheDay = after(failing, answer, gone.plus(DAY).minusMillis(1));
        assertThat(lateInTheDay.state()).isEqualTo(DomainState.VERIFIED);
        assertThat(lateInTheDay.failingSince()).isEqualTo(gone);

        TenantDomain lapsed = after(lateInTheDay, answer, gone.plus(DAY));
        assertThat(lapsed.state()).isEqualTo(DomainState.LAPSED);
        assertThat(lapsed.problem()).isNotNull();
        assertThat(lapsed.verifiedAt()).isEqualTo(START);
    }

    @Test
    void oneSuccessForgetsTheFailures() {
        TenantDomain failing = after(after(claimed, right(), START), NOTHING, START);
        TenantDomain back = after(failing, right(), START.plus(DAY).minusMillis(1));
        assertThat(back.failingSince()).isNull();
        assertThat(back.problem()).isNull();
        assertThat(back.verifiedAt()).isEqualTo(START);
        assertThat(after(back, NOTHING, START.plus(DAY)).state()).isEqualTo(DomainState.VERIFIED);
    }

    @Test
    void aLapsedDomainIsProvedAnew() {
        TenantDomain failing = after(after(claimed, right(), START), NOTHING, START);
        TenantDomain lapsed = after(failing, NOTHING, START.plus(DAY));
        assertThat(after(lapsed, NOTHING, START.plus(DAY)).state()).isEqualTo(DomainState.LAPSED);
        Instant later = START.plus(DAY.multipliedBy(9));
        TenantDomain again = after(lapsed, right(), later);
        assertThat(again.state()).isEqualTo(DomainState.VERIFIED);
        assertThat(again.verifiedAt()).isEqualTo(later);
    }

    @Test
    void theServersOwnWordIsToldFromAProof() {
        TenantDomain trusted = claimed.trusted(START);
        assertThat(trusted.byDns()).isFalse();
        assertThat(trusted.state()).isEqualTo(DomainState.VERIFIED);
    }

    private TxtAnswer right() {
        return new TxtAnswer.Texts(List.of(claimed.recordValue()));
    }

    private static TenantDomain after(TenantDomain domain, TxtAnswer answer, Instant now) {
        return domain.checked(answer, now, DAY);
    }

    private String problem(TxtAnswer answer) {
        return String.valueOf(after(claimed, answer, START).problem());
    }
}
