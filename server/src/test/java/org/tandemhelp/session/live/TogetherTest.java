package org.tandemhelp.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.IssuedCode;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.session.SocketEnd;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Many things at the same time on one session, and on all sessions of a tenant. */
@ServerTest
class TogetherTest {

    @Autowired private World world;
    @Autowired private Sessions sessions;
    @Autowired private Tenants tenants;
    private TenantId tenant;
    private SignedInPerson helper;
    private SignedInPerson sharer;

    @BeforeEach
    void cast() {
        tenant = world.tenant().id();
        helper = signedIn(world.person(tenant, Role.HELP_DESK_OPERATOR));
        sharer = signedIn(world.person(tenant));
    }

    private static SignedInPerson signedIn(Person person) {
        return new SignedInPerson(person.tenant(), person.id());
    }

    private HelpSessionId paired() {
        IssuedCode code = sessions.create(helper, Mode.VIEW_ONLY);
        HelpSessionId id = code.session().id();
        sessions.join(sharer, code.nameplate());
        sessions.act(helper, id, new SessionAction.ReportConfirmation(true));
        sessions.act(sharer, id, new SessionAction.ReportConfirmation(true));
        return id;
    }

    private HelpSessionId active() {
        HelpSessionId id = paired();
        sessions.act(helper, id, new SessionAction.RequestMode(Mode.VIEW_ONLY));
        sessions.act(sharer, id, new SessionAction.AnswerConsent(true));
        sessions.act(helper, id, new SessionAction.ReportConnected());
        sessions.act(sharer, id, new SessionAction.ReportConnected());
        return id;
    }

    private String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ProblemException refused) {
            return refused.type().wireName();
        }
    }

    private List<String> atOnce(List<Runnable> all) throws Exception {
        List<Future<String>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable work : all) {
                running.add(threads.submit(() -> outcome(work)));
            }
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    @Test
    void oneEndWinsWhenBothLeave() throws Exception {
        HelpSessionId id = active();
        List<Runnable> leaves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SignedInPerson who = i % 2 == 0 ? helper : sharer;
            leaves.add(() -> sessions.act(who, id, new SessionAction.Leave(null)));
        }
        assertThat(atOnce(leaves)).containsOnlyOnce("done").contains("session-ended");
        SessionSnapshot over = sessions.find(tenant, id).orElseThrow();
        assertThat(over.phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void consentIsGivenOnce() throws Exception {
        HelpSessionId id = paired();
        sessions.act(helper, id, new SessionAction.RequestMode(Mode.VIEW_ONLY));
        List<Runnable> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(() -> sessions.act(sharer, id, new SessionAction.AnswerConsent(true)));
        }
        assertThat(atOnce(answers)).containsOnlyOnce("done");
        assertThat(sessions.find(tenant, id).orElseThrow().phase()).isEqualTo(Phase.CONNECTING);
    }

    @Test
    void theSwitchAndThePeopleDoNotWaitForEachOtherForever() throws Exception {
        List<HelpSessionId> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(active());
        }
        List<Runnable> all = new ArrayList<>();
        for (HelpSessionId id : running) {
            for (int i = 0; i < 4; i++) {
                boolean pause = i % 2 == 0;
                all.add(() -> sessions.act(sharer, id, new SessionAction.SetPaused(pause)));
                all.add(() -> sessions.socketGone(helper, id, SocketEnd.LOST));
            }
        }
        all.add(8, this::switchOff);
        assertThat(atOnce(all)).isSubsetOf("done", "session-ended");
        for (HelpSessionId id : running) {
            assertThat(sessions.find(tenant, id).orElseThrow().endReason())
                    .isEqualTo(EndReason.TENANT_DISABLED);
        }
    }

    private void switchOff() {
        TenantScope.run(
                tenant,
                () -> {
                    TenantSettings old = tenants.settings(tenant);
                    TenantSettings off = old.withRemoteHelpEnabled(false);
                    tenants.change(tenant, off, World.ACTOR);
                });
    }
}
