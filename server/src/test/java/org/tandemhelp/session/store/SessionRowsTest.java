package org.tandemhelp.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionFilter;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.model.Facts;
import org.tandemhelp.session.model.HelpSession;
import org.tandemhelp.session.model.Line;
import org.tandemhelp.session.model.SessionState;
import org.tandemhelp.session.model.Sides;
import org.tandemhelp.session.model.Terms;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Every state goes into a row and comes out as it was. */
@ServerTest
class SessionRowsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final PersonId HELPER = PersonId.random();
    private static final PersonId SHARER = PersonId.random();

    @Autowired private World world;
    @Autowired private SessionRows rows;
    @Autowired private SessionListRows list;
    @Autowired private PlatformTransactionManager transactions;
    private TenantId tenant;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
    }

    private <T> T in(TenantId scope, Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return TenantScope.call(
                scope, () -> Objects.requireNonNull(transaction.execute(s -> work.get())));
    }

    private StoredSession stored(String nameplate, HelpSession session) {
        byte[] hash = new byte[32];
        byte[] sharerHash = session.facts().sharer() == null ? null : hash;
        return new StoredSession(
                HelpSessionId.random(), tenant, nameplate, "--", hash, sharerHash, session, 1);
    }

    private static HelpSession session(SessionState state, Line line, Facts facts, int failed) {
        Terms terms =
                new Terms(
                        HELPER,
                        Mode.FULL_CONTROL,
                        NOW.minusSeconds(60),
                        NOW.plusSeconds(540),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(20),
                        Duration.ofHours(8));
        return new HelpSession(terms, state, line, facts, failed);
    }

    private static Facts joined() {
        return new Facts(SHARER, null, NOW.minusSeconds(50), null, null, null);
    }

    private static Facts started() {
        return new Facts(
                SHARER,
                Mode.FULL_CONTROL,
                NOW.minusSeconds(50),
                NOW.minusSeconds(30),
                NOW.minusSeconds(20),
                null);
    }

    private static Facts over() {
        Facts s = started();
        return new Facts(s.sharer(), s.mode(), s.joinedAt(), s.consentedAt(), s.startedAt(), NOW);
    }

    private static HelpSession endedAt(Instant at) {
        Facts s = started();
        Facts facts =
                new Facts(s.sharer(), s.mode(), s.joinedAt(), s.consentedAt(), s.startedAt(), at);
        SessionState declined = new SessionState.Ended(EndReason.DECLINED, null);
        return session(declined, Line.WHOLE, facts, 0);
    }

    static List<HelpSession> everyState() {
        Line.Loss alone = new Line.Loss(NOW, false);
        Line.Loss both = new Line.Loss(NOW.minusSeconds(1), true);
        Line helperGone = new Line(alone, null, Sides.NONE);
        Line allGone = new Line(both, both, new Sides(true, false));
        Facts requested = new Facts(SHARER, Mode.VIEW_ONLY, NOW.minusSeconds(50), null, null, null);
        SessionState.Active active =
                new SessionState.Active(Mode.FULL_CONTROL, new Sides(true, false), NOW);
        List<HelpSession> all = new ArrayList<>();
        all.add(session(new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 2));
        all.add(session(new SessionState.CodeIssued(), helperGone, Facts.NONE, 0));
        all.add(
                session(
                        new SessionState.Joined(NOW, new Sides(false, true)),
                        Line.WHOLE,
                        joined(),
                        1));
        all.add(session(new SessionState.IdentitiesShown(NOW), helperGone, joined(), 0));
        all.add(
                session(
                        new SessionState.ModeRequested(Mode.VIEW_ONLY, NOW),
                        allGone,
                        requested,
                        0));
        all.add(
                session(
                        new SessionState.Connecting(Mode.FULL_CONTROL, NOW, new Sides(true, false)),
                        Line.WHOLE,
                        started(),
                        0));
        all.add(session(active, allGone, started(), 0));
        all.add(
                session(
                        new SessionState.Active(Mode.FULL_CONTROL, Sides.NONE, null),
                        Line.WHOLE,
                        started(),
                        0));
        all.add(
                session(
                        new SessionState.Reconnecting(Side.SHARER, NOW, active),
                        new Line(null, alone, new Sides(true, true)),
                        started(),
                        0));
        all.add(
                session(
                        new SessionState.Reconnecting(null, NOW, active),
                        Line.WHOLE,
                        started(),
                        0));
        for (EndReason reason : EndReason.values()) {
            all.add(session(new SessionState.Ended(reason, null), Line.WHOLE, over(), 3));
        }
        all.add(
                session(
                        new SessionState.Ended(EndReason.NETWORK_LOST, Side.HELPER),
                        Line.WHOLE,
                        over(),
                        0));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void isReadAsItWasWritten(HelpSession session) {
        StoredSession written = stored("A7Z", session);
        assertThat(in(tenant, () -> rows.insert(written))).isTrue();
        StoredSession read = in(tenant, () -> rows.find(written.id())).orElseThrow();
        assertThat(read).isEqualTo(written);
        assertThat(read.nameplate()).isEqualTo("A7Z");
        assertThat(read.snapshot()).isEqualTo(written.snapshot());
        assertThat(read.helperKeyHash()).isEqualTo(written.helperKeyHash());
        assertThat(read.sharerKeyHash()).isEqualTo(written.sharerKeyHash());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void isUpdatedToWhatItBecame(HelpSession session) {
        StoredSession first =
                stored("B00", session(new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 0));
        in(tenant, () -> rows.insert(first));
        StoredSession next = first.next(session);
        in(
                tenant,
                () -> {
                    rows.update(next);
                    return true;
                });
        assertThat(in(tenant, () -> rows.lock(first.id()))).contains(next);
    }

    @Test
    void oneLiveCodePerNameplateAndTenant() {
        HelpSession live = session(new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 0);
        HelpSession used = session(new SessionState.IdentitiesShown(NOW), Line.WHOLE, joined(), 0);
        StoredSession first = stored("C11", live);
        assertThat(in(tenant, () -> rows.insert(first))).isTrue();
        assertThat(in(tenant, () -> rows.insert(stored("C11", live)))).isFalse();
        in(
                tenant,
                () -> {
                    rows.update(first.next(used));
                    return true;
                });
        StoredSession second = stored("C11", live);
        assertThat(in(tenant, () -> rows.insert(second))).isTrue();
        assertThat(in(tenant, () -> rows.findByNameplate(tenant, "C11", NOW)))
                .map(StoredSession::id)
                .contains(second.id());
    }

    @Test
    void anotherTenantSeesNothing() {
        HelpSession live = session(new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 0);
        StoredSession mine = stored("D22", live);
        in(tenant, () -> rows.insert(mine));
        TenantId other = world.tenant().id();
        assertThat(in(other, () -> rows.find(mine.id()))).isEmpty();
        assertThat(in(other, () -> rows.lock(mine.id()))).isEmpty();
        assertThat(in(other, () -> rows.findByNameplate(tenant, "D22", NOW))).isEmpty();
        assertThat(in(other, () -> list.page(tenant, SessionFilter.NONE, null, 10))).isEmpty();
        assertThat(in(other, rows::live)).isEmpty();
        assertThat(in(other, rows::lockLive)).isEmpty();
    }

    @Test
    void onlyEndedSessionsOfTheTenantAreDeletedTheOldestFirst() {
        HelpSession ended = endedAt(NOW);
        HelpSession older = endedAt(NOW.minusSeconds(1));
        HelpSession live = session(new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 0);
        List<StoredSession> all =
                List.of(stored("F44", ended), stored("F44", older), stored("F44", live));
        all.forEach(one -> assertThat(in(tenant, () -> rows.insert(one))).isTrue());
        Instant later = NOW.plusSeconds(1);

        assertThat(in(tenant, () -> rows.deleteEnded(tenant, NOW.minusSeconds(1), 10))).isZero();
        TenantId other = world.tenant().id();
        assertThat(in(other, () -> rows.deleteEnded(tenant, later, 10))).isZero();
        assertThat(in(tenant, () -> rows.deleteEnded(tenant, later, 1))).isEqualTo(1);
        assertThat(in(tenant, () -> rows.find(all.get(1).id()))).isEmpty();
        assertThat(in(tenant, () -> rows.deleteEnded(tenant, later, 10))).isEqualTo(1);
        assertThat(in(tenant, () -> rows.find(all.get(2).id()))).isPresent();
    }

    @Test
    void onlyWhatIsDueIsDue() {
        HelpSession code = session(new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 0);
        StoredSession waiting = stored("E33", code);
        StoredSession over =
                stored(
                        "E33",
                        session(
                                new SessionState.Ended(EndReason.DECLINED, null),
                                Line.WHOLE,
                                over(),
                                0));
        in(tenant, () -> rows.insert(waiting) && rows.insert(over));
        Instant due = code.terms().codeExpiresAt();
        assertThat(in(tenant, () -> rows.due(due.minusMillis(1)))).isEmpty();
        assertThat(in(tenant, () -> rows.due(due)))
                .containsExactly(new SessionKey(tenant, waiting.id()));
        assertThat(in(tenant, rows::live)).containsExactly(new SessionKey(tenant, waiting.id()));
    }
}
