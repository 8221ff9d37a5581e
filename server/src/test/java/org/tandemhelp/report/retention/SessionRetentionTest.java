package org.tandemhelp.report.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.audit.Verdict;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.SessionFilter;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;

/** Records go when their organisation no longer keeps them, and only those. */
@ServerTest
class SessionRetentionTest {

    @Autowired private World world;
    @Autowired private Tenants tenants;
    @Autowired private Sessions sessions;
    @Autowired private AuditTrail trail;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private final TestClock clock = new TestClock();
    private SessionRetention retention;
    private TenantId week;
    private TenantId year;

    @BeforeEach
    void twoOrganisations() {
        retention = new SessionRetention(tenants, sessions, events, transactions, clock);
        week = tenantKeeping(7);
        year = tenantKeeping(365);
    }

    @Test
    void eachOrganisationKeepsAsLongAsItSays() {
        HelpSessionId there = ended(year);
        ended(week);
        ended(week);

        clock.advance(Duration.ofDays(7).minusMinutes(1));
        retention.hourly();
        assertThat(list(week)).hasSize(2);
        assertThat(rows(week)).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        retention.hourly();
        assertThat(list(week)).isEmpty();
        assertThat(list(year)).extracting(SessionSnapshot::id).containsExactly(there);
        assertThat(rows(week))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo("server:retention");
                    assertThat(row.subject()).isEqualTo("tenant:" + week);
                    assertThat(row.details())
                            .containsEntry("count", "2")
                            .containsEntry(
                                    "ended-before",
                                    clock.instant()
                                            .truncatedTo(ChronoUnit.MILLIS)
                                            .minus(Duration.ofDays(7))
                                            .toString());
                });
        assertThat(rows(year)).isEmpty();
    }

    @Test
    void aRunThatFindsNothingLeavesNoTrace() {
        ended(week);
        clock.advance(Duration.ofDays(8));
        assertThat(retention.cleanUp(week, 10)).isEqualTo(1);
        assertThat(retention.cleanUp(week, 10)).isZero();
        assertThat(rows(week)).hasSize(1);
    }

    @Test
    void aLiveSessionStaysHoweverOldItIs() {
        HelpSessionId live = sessions.create(helper(week), Mode.VIEW_ONLY).session().id();
        ended(week);
        clock.advance(Duration.ofDays(4000));
        assertThat(retention.cleanUp(week, 10)).isEqualTo(1);
        assertThat(list(week)).extracting(SessionSnapshot::id).containsExactly(live);
    }

    @Test
    void aBacklogGoesInBoundedRunsWithARowForEach() {
        for (int i = 0; i < 5; i++) {
            ended(week);
        }
        clock.advance(Duration.ofDays(8));
        assertThat(retention.cleanUp(week, 2)).isEqualTo(5);
        assertThat(list(week)).isEmpty();
        assertThat(rows(week))
                .extracting(row -> row.details().get("count"))
                .containsExactly("2", "2", "1");
    }

    @Test
    void aShorterRetentionWorksAtTheNextRun() {
        ended(year);
        clock.advance(Duration.ofDays(2));
        assertThat(retention.cleanUp(year, 10)).isZero();
        keep(year, 1);
        assertThat(retention.cleanUp(year, 10)).isEqualTo(1);
    }

    @Test
    void withoutItsAuditRowNothingIsDeleted() {
        ended(week);
        clock.advance(Duration.ofDays(8));
        ApplicationEventPublisher broken =
                event -> {
                    throw new IllegalStateException("no audit");
                };
        SessionRetention unlucky =
                new SessionRetention(tenants, sessions, broken, transactions, clock);
        assertThatThrownBy(() -> unlucky.cleanUp(week, 10)).hasMessage("no audit");
        assertThat(list(week)).hasSize(1);
    }

    @Test
    void theAuditLogKeepsWhatHappenedAndStaysWhole() {
        ended(week);
        clock.advance(Duration.ofDays(8));
        retention.cleanUp(week, 10);
        List<String> actions =
                TenantScope.call(week, () -> trail.read(week, 0, 1000)).stream()
                        .map(AuditEntry::action)
                        .toList();
        assertThat(actions).contains("session.created", "session.ended", "report.sessions-deleted");
        assertThat(TenantScope.call(week, () -> trail.verify(week)))
                .isInstanceOf(Verdict.Whole.class);
    }

    private TenantId tenantKeeping(int days) {
        TenantId tenant = world.tenant().id();
        keep(tenant, days);
        return tenant;
    }

    private void keep(TenantId tenant, int days) {
        TenantScope.run(
                tenant,
                () -> {
                    TenantSettings old = tenants.settings(tenant);
                    Duration kept = Duration.ofDays(days);
                    tenants.change(
                            tenant, old.withLimits(old.limits().withRetention(kept)), World.ACTOR);
                });
    }

    private SignedInPerson helper(TenantId tenant) {
        return new SignedInPerson(tenant, world.person(tenant, Role.HELP_DESK_OPERATOR).id());
    }

    private HelpSessionId ended(TenantId tenant) {
        SignedInPerson helper = helper(tenant);
        HelpSessionId id = sessions.create(helper, Mode.VIEW_ONLY).session().id();
        sessions.act(helper, id, new SessionAction.Leave(null));
        return id;
    }

    private List<SessionSnapshot> list(TenantId tenant) {
        return sessions.list(tenant, SessionFilter.NONE, null, 100).items();
    }

    private List<AuditEntry> rows(TenantId tenant) {
        return TenantScope.call(tenant, () -> trail.read(tenant, 0, 1000)).stream()
                .filter(row -> row.action().equals("report.sessions-deleted"))
                .toList();
    }
}
