package org.tandemhelp.identity.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignInLinks;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class SignInLinksTest {

    @Autowired World world;
    @Autowired People people;
    @Autowired SignInTrail trail;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired SignInLinks managed;
    private final Hands hands = new Hands();
    private @Nullable MemorySignInLinks made;
    private Person ada = World.NOBODY;

    @BeforeEach
    void person() {
        ada = world.person(world.tenant().id());
        made = new MemorySignInLinks(people, trail, events, hands);
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        String one = create(false);
        assertThat(one).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(create(false));
    }

    @Test
    void aReusableLinkWorksUntilItExpires() {
        String token = create(true);
        for (int i = 0; i < 3; i++) {
            assertThat(links().redeem(token).person()).isEqualTo(ada.id());
        }
        hands.now = hands.now.plus(Duration.ofMinutes(5));
        assertThat(refusal(token)).isEqualTo(ProblemType.SIGN_IN_LINK_INVALID);
    }

    @Test
    void aOneTimeLinkExpiresToo() {
        String token = create(false);
        hands.now = hands.now.plus(Duration.ofMinutes(5));
        assertThat(refusal(token)).isEqualTo(ProblemType.SIGN_IN_LINK_INVALID);
    }

    @Test
    void ofManyAtOnceExactlyOneGetsIn() throws Exception {
        String token = create(false);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries =
                    IntStream.range(0, 20)
                            .mapToObj(i -> threads.submit(() -> getsIn(token)))
                            .toList();
            int in = 0;
            for (Future<Boolean> attempt : tries) {
                in += attempt.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void anUnknownTokenIsRefused() {
        assertThat(refusal("x".repeat(43))).isEqualTo(ProblemType.SIGN_IN_LINK_INVALID);
    }

    @Test
    void aStrangerGetsNoLink() {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                TenantScope.call(
                                        world.tenant().id(),
                                        () ->
                                                managed.create(
                                                        ada.id(), false, Duration.ofMinutes(1))));
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    private MemorySignInLinks links() {
        return java.util.Objects.requireNonNull(made);
    }

    private String create(boolean reusable) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return TenantScope.call(
                ada.tenant(),
                () ->
                        java.util.Objects.requireNonNull(
                                transaction.execute(status ->
                                        links().create(
                                                        ada.id(),
                                                        reusable,
                                                        Duration.ofMinutes(5)))));
    }

    private boolean getsIn(String token) {
        try {
            return links().redeem(token).person().equals(ada.id());
        } catch (ProblemException refused) {
            return false;
        }
    }

    private ProblemType refusal(String token) {
        return catchThrowableOfType(ProblemException.class, () -> links().redeem(token)).type();
    }

    /** A clock that the test moves. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
