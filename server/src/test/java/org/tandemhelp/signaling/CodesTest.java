package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.protocol.v1.CreateSession;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.Mode;
import org.tandemhelp.protocol.v1.Refused;
import org.tandemhelp.protocol.v1.SessionChanged;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Codes that lead nowhere, told over the socket. */
@ServerTest
class CodesTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    private Pair pair;

    @BeforeEach
    void connect() {
        pair = Pair.connected(port, world);
    }

    @AfterEach
    void disconnect() {
        pair.close();
    }

    @Test
    void anUnknownCodeIsRefusedNoSoonerThanAQuarterSecond() {
        long before = System.nanoTime();
        Refused refused = Pair.resolve(pair.sharer, "000").getRefused();
        assertThat(refused.getType()).isEqualTo("code-unknown");
        assertThat(refused.getDetail()).isNotEmpty();
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(250_000_000L);
    }

    @Test
    void theSixthGuessHasToWait() {
        for (int i = 0; i < 5; i++) {
            Pair.resolve(pair.sharer, "000");
        }
        Refused refused = Pair.resolve(pair.sharer, "000").getRefused();
        assertThat(refused.getType()).isEqualTo("too-many-requests");
        assertThat(refused.getRetryAfterSeconds()).isBetween(590, 600);
    }

    @Test
    void aHelperCannotJoinThemself() {
        pair.code();
        Refused refused = Pair.resolve(pair.helper, pair.created.getNameplate()).getRefused();
        assertThat(refused.getType()).isEqualTo("own-code");
    }

    @Test
    void aSharerWithoutTheRoleGetsNoCode() {
        CreateSession wish = CreateSession.newBuilder().setWantedMode(Mode.MODE_VIEW_ONLY).build();
        Refused refused = pair.sharer.ask(f -> f.setCreateSession(wish)).getRefused();
        assertThat(refused.getType()).isEqualTo("no-right-to-help");
    }

    @Test
    void threeWrongConfirmationsBurnTheCode() {
        pair.code();
        for (int left = 2; left >= 1; left--) {
            pair.join();
            pair.report(pair.helper, false);
            SessionChanged released =
                    pair.sharer.state(pair.session(), SessionState.SESSION_STATE_CODE_ISSUED);
            assertThat(released.getAttemptsLeft()).isEqualTo(left);
            assertThat(
                            pair.helper
                                    .state(pair.session(), SessionState.SESSION_STATE_CODE_ISSUED)
                                    .getAttemptsLeft())
                    .isEqualTo(left);
            assertThat(pair.sharer.ask(pair::leave).getRefused().getType()).isEqualTo("not-found");
        }
        pair.join();
        pair.report(pair.sharer, false);
        assertThat(
                        pair.helper
                                .state(pair.session(), SessionState.SESSION_STATE_ENDED)
                                .getEndReason())
                .isEqualTo(EndReason.END_REASON_CODE_BURNED);
        assertThat(pair.resolve().getRefused().getType()).isEqualTo("code-used");
    }

    @Test
    void declineIsToldToBoth() {
        pair.code().join().confirm();
        pair.helper.ask(pair::request);
        pair.sharer.ask(f -> pair.answer(f, false));
        assertThat(
                        pair.helper
                                .state(pair.session(), SessionState.SESSION_STATE_ENDED)
                                .getEndReason())
                .isEqualTo(EndReason.END_REASON_DECLINED);
        pair.sharer.state(pair.session(), SessionState.SESSION_STATE_ENDED);
    }

    @Test
    void oneHelperHasSeveralSessionsAtOnce() {
        pair.active();
        var first = pair.session();
        pair.code();
        assertThat(pair.session()).isNotEqualTo(first);
        pair.sharer.ask(f ->
                f.setLeaveSession(
                        org.tandemhelp.protocol.v1.LeaveSession.newBuilder().setSessionId(first)));
        pair.helper.state(first, SessionState.SESSION_STATE_ENDED);
        pair.join().confirm();
    }
}
