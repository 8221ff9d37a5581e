package org.tandemhelp.signaling.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.testing.TestClock;

class TicketsTest {

    private final TestClock clock = new TestClock();
    private final Tickets tickets = new Tickets(clock);
    private final SignedInPerson person = new SignedInPerson(TenantId.random(), PersonId.random());

    @Test
    void opensOnce() {
        String ticket = tickets.issue(person, "web");
        assertThat(Base64.getUrlDecoder().decode(ticket)).hasSize(32);
        assertThat(tickets.redeem(ticket, person, "web")).isTrue();
        assertThat(tickets.redeem(ticket, person, "web")).isFalse();
    }

    @Test
    void expiresAfterThirtySeconds() {
        assertThat(Tickets.lifeSeconds()).isEqualTo(30);
        String early = tickets.issue(person, "web");
        String late = tickets.issue(person, "web");
        clock.advance(Duration.ofMillis(29_999));
        assertThat(tickets.redeem(early, person, "web")).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(tickets.redeem(late, person, "web")).isFalse();
    }

    @Test
    void aWrongHolderSpendsIt() {
        SignedInPerson other = new SignedInPerson(person.tenant(), PersonId.random());
        String ticket = tickets.issue(person, "web");
        assertThat(tickets.redeem(ticket, other, "web")).isFalse();
        assertThat(tickets.redeem(ticket, person, "web")).isFalse();
        assertThat(tickets.redeem(tickets.issue(person, "web"), person, "another")).isFalse();
        assertThat(tickets.redeem("", person, "web")).isFalse();
    }
}
