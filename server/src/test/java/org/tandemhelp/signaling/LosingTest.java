package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.People;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.Ping;
import org.tandemhelp.protocol.v1.Policy;
import org.tandemhelp.protocol.v1.ServerFrame.BodyCase;
import org.tandemhelp.protocol.v1.SessionChanged;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.protocol.v1.Side;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.World;

/** Closed tabs, killed browsers, people who sign out, an organisation that switches off. */
@ServerTest
class LosingTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Tenants tenants;
    @Autowired private People people;
    private Pair pair;

    @BeforeEach
    void connect() {
        pair = Pair.connected(port, world);
    }

    @AfterEach
    void disconnect() {
        pair.close();
    }

    private SessionChanged end(SignalingClient who) {
        return who.state(pair.session(), SessionState.SESSION_STATE_ENDED);
    }

    @Test
    void aClosedTabEndsTheSession() {
        pair.active();
        pair.sharer.close(1001);
        assertThat(end(pair.helper).getEndReason()).isEqualTo(EndReason.END_REASON_SHARER_LEFT);
    }

    @Test
    void aClosedTabOfTheHelperWithdrawsTheCode() {
        pair.code();
        pair.helper.close(1000);
        assertThat(pair.resolve().getRefused().getType()).isEqualTo("code-expired");
    }

    @Test
    void aKilledBrowserBeforeThePictureEndsTheSession() {
        pair.code().join();
        pair.sharer.kill();
        SessionChanged end = end(pair.helper);
        assertThat(end.getEndReason()).isEqualTo(EndReason.END_REASON_NETWORK_LOST);
        assertThat(end.getMissing()).isEqualTo(Side.SIDE_SHARER);
    }

    @Test
    void aKilledBrowserThatThePeerMissesEndsTheSession() {
        pair.active();
        pair.sharer.kill();
        pair.helper.ask(f -> pair.peer(f, true));
        SessionChanged waiting =
                pair.helper.state(pair.session(), SessionState.SESSION_STATE_RECONNECTING);
        assertThat(waiting.getMissing()).isEqualTo(Side.SIDE_SHARER);
        SessionChanged end = end(pair.helper);
        assertThat(end.getEndReason()).isEqualTo(EndReason.END_REASON_NETWORK_LOST);
        assertThat(end.getMissing()).isEqualTo(Side.SIDE_SHARER);
    }

    @Test
    void aNewSocketTakesTheSessionOver() {
        pair.active();
        SignalingClient old = pair.helper;
        assertThat(pair.resumeHelper().hasAccepted()).isTrue();
        pair.helper.state(pair.session(), SessionState.SESSION_STATE_ACTIVE);
        assertThat(old.ask(pair::leave).getRefused().getType()).isEqualTo("not-found");
        old.close(1001);
        ByteString message = ByteString.copyFromUtf8("to the new one");
        assertThat(pair.sharer.ask(f -> pair.relay(f, message)).hasAccepted()).isTrue();
        assertThat(pair.helper.next(BodyCase.RELAYED).getRelayed().getMessage()).isEqualTo(message);
    }

    @Test
    void aMessageForALostSideIsRefused() {
        pair.active();
        pair.sharer.kill();
        String type = "";
        while (type.isEmpty()) {
            type =
                    pair.helper
                            .ask(f -> pair.relay(f, ByteString.copyFromUtf8("x")))
                            .getRefused()
                            .getType();
        }
        assertThat(type).isEqualTo("session-conflict");
        assertThat(pair.resumeSharer().hasAccepted()).isTrue();
    }

    @Test
    void signingOutEndsThePersonsSessionsAndSockets() {
        pair.active();
        assertThat(pair.sharerBrowser.post("/api/console/v1/sign-out", null).statusCode())
                .isEqualTo(200);
        assertThat(end(pair.helper).getEndReason()).isEqualTo(EndReason.END_REASON_SIGNED_OUT);
        assertThat(pair.sharer.closeCode()).isEqualTo(4401);
        assertThat(pair.helper.ask(f -> f.setPing(Ping.getDefaultInstance())).hasPong()).isTrue();
    }

    @Test
    void aDeactivatedPersonIsGone() {
        pair.active();
        TenantScope.run(
                pair.tenant(), () -> people.deactivate(pair.helperPerson.id(), World.ACTOR));
        assertThat(end(pair.sharer).getEndReason()).isEqualTo(EndReason.END_REASON_SIGNED_OUT);
        assertThat(pair.helper.closeCode()).isEqualTo(4401);
    }

    @Test
    void theSwitchReachesRunningSessionsAndEverySocket() {
        pair.active();
        TenantScope.run(
                pair.tenant(),
                () -> {
                    TenantSettings old = tenants.settings(pair.tenant());
                    TenantSettings off = old.withRemoteHelpEnabled(false).withChatDisabled(true);
                    tenants.change(pair.tenant(), off, World.ACTOR);
                });
        assertThat(end(pair.helper).getEndReason()).isEqualTo(EndReason.END_REASON_TENANT_DISABLED);
        assertThat(end(pair.sharer).getEndReason()).isEqualTo(EndReason.END_REASON_TENANT_DISABLED);
        Policy policy = pair.sharer.next(BodyCase.POLICY_CHANGED).getPolicyChanged().getPolicy();
        assertThat(policy.getRemoteHelpEnabled()).isFalse();
        assertThat(policy.getChatDisabled()).isTrue();
    }
}
