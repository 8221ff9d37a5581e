package org.tandemhelp.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.IssuedCode;
import org.tandemhelp.session.JoinedSession;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.SocketEnd;
import org.tandemhelp.session.store.SessionListRows;
import org.tandemhelp.session.store.SessionRows;
import org.tandemhelp.tenant.TenantLimits;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** The service on a real PostgreSQL, with a clock that only moves when told. */
@ServerTest
class SessionsTest {

    @Autowired private World world;
    @Autowired private Tenants tenants;
    @Autowired private People people;
    @Autowired private AccessDecisions access;
    @Autowired private SessionRows rows;
    @Autowired private SessionListRows list;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Sessions running;

    private final TestClock clock = new TestClock();
    private Sessions sessions;
    private SessionTimers timers;
    private TenantId tenant;
    private SignedInPerson helper;
    private SignedInPerson sharer;

    @BeforeEach
    void start() {
        ServerTime time = new ServerTime(clock);
        SessionWork work = new SessionWork(rows, events, transactions, time);
        HelpRights rights = new HelpRights(access);
        CodeDesk desk = new CodeDesk(work, rows, rights, tenants, time);
        sessions = new LiveSessions(desk, work, rows, list, rights);
        timers = new SessionTimers(work, rows, desk, transactions, time);
        tenant = world.tenant().id();
        helper = signedIn(world.person(tenant, Role.HELP_DESK_OPERATOR));
        sharer = signedIn(world.person(tenant));
    }

    private static SignedInPerson signedIn(Person person) {
        return new SignedInPerson(person.tenant(), person.id());
    }

    private static ProblemException refused(Callable<?> call) {
        return assertThatExceptionOfType(ProblemException.class).isThrownBy(call::call).actual();
    }

    private void settings(boolean on) {
        TenantScope.run(
                tenant,
                () -> {
                    TenantSettings old = tenants.settings(tenant);
                    TenantSettings wanted = old.withRemoteHelpEnabled(on);
                    tenants.change(tenant, wanted, World.ACTOR);
                });
    }

    private void limits(UnaryOperator<TenantLimits> change) {
        TenantScope.run(
                tenant,
                () -> {
                    TenantSettings old = tenants.settings(tenant);
                    TenantSettings wanted = old.withLimits(change.apply(old.limits()));
                    tenants.change(tenant, wanted, World.ACTOR);
                });
    }

    private SessionSnapshot now(HelpSessionId id) {
        return sessions.find(tenant, id).orElseThrow();
    }

    private HelpSessionId active() {
        IssuedCode code = sessions.create(helper, Mode.VIEW_ONLY);
        HelpSessionId id = code.session().id();
        sessions.join(sharer, code.nameplate());
        sessions.act(helper, id, new SessionAction.ReportConfirmation(true));
        sessions.act(sharer, id, new SessionAction.ReportConfirmation(true));
        sessions.act(helper, id, new SessionAction.RequestMode(Mode.VIEW_ONLY));
        sessions.act(sharer, id, new SessionAction.AnswerConsent(true));
        sessions.act(helper, id, new SessionAction.ReportConnected());
        sessions.act(sharer, id, new SessionAction.ReportConnected());
        return id;
    }

    private List<String> column(String sql, Object value) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement(sql)) {
            query.setObject(1, value);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    found.add(String.valueOf(result.getObject(1)));
                }
            }
        }
        return found;
    }

    @Test
    void everyTransitionLeavesItsAuditRow() throws SQLException {
        HelpSessionId id = active();
        sessions.act(sharer, id, new SessionAction.SetPaused(true));
        sessions.act(sharer, id, new SessionAction.SetPaused(false));
        sessions.act(helper, id, new SessionAction.Leave(null));
        assertThat(
                        column(
                                "select action from audit_entry where subject = ? order by sequence",
                                "session:" + id))
                .containsExactly(
                        "session.created",
                        "session.code-issued",
                        "session.sharer-joined",
                        "session.confirmed",
                        "session.confirmed",
                        "session.identities-shown",
                        "session.mode-requested",
                        "session.consent-given",
                        "session.connected",
                        "session.connected",
                        "session.active",
                        "session.paused",
                        "session.resumed",
                        "session.ended");
    }

    @Test
    void whatIsStoredIsReadBack() {
        HelpSessionId id = active();
        sessions.act(sharer, id, new SessionAction.SetPaused(true));
        sessions.act(helper, id, new SessionAction.ReportPeer(true));
        sessions.socketGone(sharer, id, SocketEnd.LOST);
        SessionSnapshot session = now(id);
        assertThat(session.phase()).isEqualTo(Phase.RECONNECTING);
        assertThat(session.missing()).isEqualTo(Side.SHARER);
        assertThat(session.pausedBySharer()).isTrue();
        assertThat(session.mode()).isEqualTo(Mode.VIEW_ONLY);
        assertThat(session.startedAt()).isNotNull();
        sessions.act(helper, id, new SessionAction.ReportPeer(false));
        assertThat(now(id).pausedBySharer()).isTrue();
    }

    @Test
    void noCodeWhileRemoteHelpIsOff() {
        IssuedCode code = sessions.create(helper, Mode.VIEW_ONLY);
        settings(false);
        assertThat(refused(() -> sessions.create(helper, Mode.VIEW_ONLY)).type())
                .isEqualTo(ProblemType.REMOTE_HELP_DISABLED);
        assertThat(refused(() -> sessions.join(sharer, code.nameplate())).type())
                .isEqualTo(ProblemType.REMOTE_HELP_DISABLED);
        assertThat(now(code.session().id()).endReason()).isEqualTo(EndReason.TENANT_DISABLED);
    }

    @Test
    void theSwitchEndsWhatRuns() {
        HelpSessionId id = active();
        settings(false);
        assertThat(now(id).endReason()).isEqualTo(EndReason.TENANT_DISABLED);
    }

    @Test
    void aPauseLongerThanTheIdleLimitEndsTheSession() {
        limits(limits -> limits.withIdleLimit(Duration.ofMinutes(5)));
        HelpSessionId id = active();
        sessions.act(sharer, id, new SessionAction.SetPaused(true));
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        timers.sweep();
        assertThat(now(id).phase()).isEqualTo(Phase.ACTIVE);
        clock.advance(Duration.ofMillis(1));
        timers.sweep();
        assertThat(now(id).endReason()).isEqualTo(EndReason.IDLE_LIMIT);
    }

    @Test
    void newLimitsAreForWhatBeginsAfterThem() {
        IssuedCode before = sessions.create(helper, Mode.VIEW_ONLY);
        limits(limits -> limits.withCodeLife(Duration.ofMinutes(1)));
        IssuedCode after = sessions.create(helper, Mode.VIEW_ONLY);
        assertThat(after.life()).isEqualTo(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        timers.sweep();
        assertThat(now(after.session().id()).endReason()).isEqualTo(EndReason.CODE_EXPIRED);
        assertThat(now(before.session().id()).phase()).isEqualTo(Phase.CODE_ISSUED);
    }

    @Test
    void aDeactivatedPersonsSessionsEnd() {
        HelpSessionId id = active();
        TenantScope.run(tenant, () -> people.deactivate(sharer.person(), World.ACTOR));
        assertThat(now(id).endReason()).isEqualTo(EndReason.SIGNED_OUT);
    }

    @Test
    void noCodeWithoutTheRightAndTheRuleIsNamed() {
        ProblemException problem = refused(() -> sessions.create(sharer, Mode.VIEW_ONLY));
        assertThat(problem.type()).isEqualTo(ProblemType.NO_RIGHT_TO_HELP);
        assertThat(problem.detail()).contains("(").endsWith(")");
    }

    @Test
    void anotherOrganisationsCodeIsAsUnknownAsNone() {
        String nameplate = sessions.create(helper, Mode.VIEW_ONLY).nameplate();
        SignedInPerson stranger = signedIn(world.person(world.tenant().id()));
        ProblemException foreign = refused(() -> sessions.join(stranger, nameplate));
        ProblemException none =
                refused(() -> sessions.join(signedIn(world.person(world.tenant().id())), "000"));
        assertThat(foreign.type()).isEqualTo(ProblemType.CODE_UNKNOWN);
        assertThat(foreign.detail()).isEqualTo(none.detail());
    }

    @Test
    void deadCodesAreToldApart() {
        IssuedCode expired = sessions.create(helper, Mode.VIEW_ONLY);
        clock.advance(Duration.ofMinutes(10));
        assertThat(refused(() -> sessions.join(sharer, expired.nameplate())).type())
                .isEqualTo(ProblemType.CODE_EXPIRED);
        timers.sweep();
        assertThat(now(expired.session().id()).endReason()).isEqualTo(EndReason.CODE_EXPIRED);
        assertThat(refused(() -> sessions.join(sharer, expired.nameplate())).type())
                .isEqualTo(ProblemType.CODE_EXPIRED);

        IssuedCode used = sessions.create(helper, Mode.VIEW_ONLY);
        sessions.join(sharer, used.nameplate());
        SignedInPerson second = signedIn(world.person(tenant));
        assertThat(refused(() -> sessions.join(second, used.nameplate())).type())
                .isEqualTo(ProblemType.CODE_USED);
        sessions.act(sharer, used.session().id(), new SessionAction.Leave(null));
        assertThat(refused(() -> sessions.join(second, used.nameplate())).type())
                .isEqualTo(ProblemType.CODE_USED);
        clock.advance(Duration.ofHours(2));
        assertThat(refused(() -> sessions.join(second, used.nameplate())).type())
                .isEqualTo(ProblemType.CODE_UNKNOWN);

        IssuedCode own = sessions.create(helper, Mode.VIEW_ONLY);
        assertThat(refused(() -> sessions.join(helper, own.nameplate())).type())
                .isEqualTo(ProblemType.OWN_CODE);
    }

    @Test
    void theSixthLookUpHasToWait() {
        for (int i = 0; i < 5; i++) {
            refused(() -> sessions.join(sharer, "000"));
        }
        ProblemException problem = refused(() -> sessions.join(sharer, "000"));
        assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aConfirmedPairingGivesItsLookUpBack() {
        for (int i = 0; i < 7; i++) {
            IssuedCode code = running.create(helper, Mode.VIEW_ONLY);
            HelpSessionId id = code.session().id();
            running.join(sharer, code.nameplate());
            running.act(sharer, id, new SessionAction.ReportConfirmation(true));
            running.act(helper, id, new SessionAction.ReportConfirmation(true));
            running.act(helper, id, new SessionAction.Leave(null));
        }
        assertThat(running.find(tenant, active()).orElseThrow().phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void ofTwoSharersAtOnceOneGetsIn() throws Exception {
        IssuedCode code = sessions.create(helper, Mode.VIEW_ONLY);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                SignedInPerson person = signedIn(world.person(tenant));
                answers.add(together.submit(() -> answer(person, code.nameplate())));
            }
        }
        List<String> got = new ArrayList<>();
        for (Future<String> answer : answers) {
            got.add(answer.get());
        }
        assertThat(got).containsExactlyInAnyOrder("in", "code-used", "code-used", "code-used");
    }

    private String answer(SignedInPerson person, String nameplate) {
        try {
            sessions.join(person, nameplate);
            return "in";
        } catch (ProblemException refused) {
            return refused.type().wireName();
        }
    }

    @Test
    void liveNameplatesOfATenantDiffer() {
        Set<String> nameplates = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            nameplates.add(sessions.create(helper, Mode.VIEW_ONLY).nameplate());
        }
        assertThat(nameplates).hasSize(60);
        assertThat(refused(() -> sessions.create(helper, Mode.VIEW_ONLY)).type())
                .isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void onlyTheHolderOfTheKeyResumes() throws SQLException {
        IssuedCode code = sessions.create(helper, Mode.VIEW_ONLY);
        HelpSessionId id = code.session().id();
        JoinedSession joined = sessions.join(sharer, code.nameplate());
        assertThat(sessions.resume(sharer, id, joined.resumeKey()).id()).isEqualTo(id);
        assertThat(sessions.resume(helper, id, code.resumeKey()).id()).isEqualTo(id);
        SignedInPerson third = signedIn(world.person(tenant));
        for (Callable<?> wrong :
                List.<Callable<?>>of(
                        () -> sessions.resume(sharer, id, code.resumeKey()),
                        () -> sessions.resume(helper, id, new byte[16]),
                        () -> sessions.resume(third, id, code.resumeKey()),
                        () -> sessions.resume(helper, HelpSessionId.random(), new byte[16]))) {
            assertThat(refused(wrong).type()).isEqualTo(ProblemType.NOT_FOUND);
        }
        assertThat(
                        column(
                                "select encode(helper_key_hash, 'hex') from help_session"
                                        + " where id = ?",
                                id.value()))
                .doesNotContain(java.util.HexFormat.of().formatHex(code.resumeKey()));
        sessions.act(helper, id, new SessionAction.Leave(null));
        assertThat(refused(() -> sessions.resume(helper, id, code.resumeKey())).type())
                .isEqualTo(ProblemType.SESSION_ENDED);
    }

    @Test
    void aReleasedSharersKeyOpensNothing() {
        IssuedCode code = sessions.create(helper, Mode.VIEW_ONLY);
        HelpSessionId id = code.session().id();
        JoinedSession joined = sessions.join(sharer, code.nameplate());
        sessions.act(helper, id, new SessionAction.ReportConfirmation(false));
        assertThat(refused(() -> sessions.resume(sharer, id, joined.resumeKey())).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void strangersCannotActAndSeeNothing() {
        HelpSessionId id = active();
        SignedInPerson colleague = signedIn(world.person(tenant, Role.HELP_DESK_OPERATOR));
        SignedInPerson foreigner = signedIn(world.person(world.tenant().id()));
        for (SignedInPerson who : List.of(colleague, foreigner)) {
            assertThat(refused(() -> sessions.act(who, id, new SessionAction.Leave(null))).type())
                    .isEqualTo(ProblemType.NOT_FOUND);
            sessions.socketGone(who, id, SocketEnd.CLOSED);
        }
        assertThat(sessions.find(foreigner.tenant(), id)).isEmpty();
        assertThat(now(id).phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void timersEndWhatIsDueAndARestartGivesAMinute() {
        HelpSessionId lost = active();
        HelpSessionId kept = active();
        timers.recover();
        clock.advance(Duration.ofSeconds(59));
        timers.sweep();
        assertThat(now(lost).phase()).isEqualTo(Phase.ACTIVE);
        sessions.socketGone(helper, kept, SocketEnd.LOST);
        clock.advance(Duration.ofSeconds(1));
        timers.sweep();
        assertThat(now(lost).endReason()).isEqualTo(EndReason.NETWORK_LOST);
        assertThat(now(lost).missing()).isNull();
    }

    @Test
    void theHowOfALostSocketIsTheReason() {
        HelpSessionId closed = active();
        sessions.socketGone(sharer, closed, SocketEnd.CLOSED);
        assertThat(now(closed).endReason()).isEqualTo(EndReason.SHARER_LEFT);
        HelpSessionId out = active();
        sessions.socketGone(helper, out, SocketEnd.SIGNED_OUT);
        assertThat(now(out).endReason()).isEqualTo(EndReason.SIGNED_OUT);
    }
}
