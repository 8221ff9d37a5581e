package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.protocol.v1.Ping;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.ServerFrame.BodyCase;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.World;

/** What no console sends: a clear end or answer for the sender, nothing changed for the other. */
@ServerTest
class BadInputTest {

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

    private static String refusal(ServerFrame answer) {
        return answer.getRefused().getType();
    }

    private void otherSideIsWell(SignalingClient other) {
        assertThat(other.ask(f -> f.setPing(Ping.getDefaultInstance())).hasPong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0801",
                "0801a20600",
                "08011a00",
                "080122050a0330410a",
                "ffffffffffffffffffff",
                "08012a230a1002020202020202020202020202020202120f070707070707070707070707070707"
            })
    void aBrokenFrameClosesItsSocketAndTheSessionGoesOn(String hex) {
        pair.active();
        pair.sharer.sendBytes(HexFormat.of().parseHex(hex));
        assertThat(pair.sharer.closeCode()).isEqualTo(4400);
        otherSideIsWell(pair.helper);
        assertThat(pair.resumeSharer().hasAccepted()).isTrue();
        pair.sharer.state(pair.session(), SessionState.SESSION_STATE_ACTIVE);
    }

    @Test
    void garbageNeverGetsAnAnswer() {
        byte[] garbage = new byte[300];
        new Random(3).nextBytes(garbage);
        pair.helper.sendBytes(garbage);
        assertThat(pair.helper.closeCode()).isEqualTo(4400);
        otherSideIsWell(pair.sharer);
    }

    @Test
    void textIsNoFrame() {
        pair.helper.sendText("{}");
        assertThat(pair.helper.closeCode()).isEqualTo(4400);
    }

    @Test
    void aFrameOver64KiBIsTooBig() {
        pair.active();
        pair.sharer.sendBytes(new byte[64 * 1024 + 1]);
        assertThat(pair.sharer.closeCode()).isEqualTo(1009);
        otherSideIsWell(pair.helper);
    }

    @Test
    void theLargestMessageIsRelayedWhole() {
        pair.code().join();
        byte[] bytes = new byte[60_000];
        new Random(4).nextBytes(bytes);
        ByteString message = ByteString.copyFrom(bytes);
        assertThat(pair.sharer.ask(f -> pair.relay(f, message)).hasAccepted()).isTrue();
        assertThat(pair.helper.next(BodyCase.RELAYED).getRelayed().getMessage()).isEqualTo(message);
    }

    @Test
    void moreThanFiftyFramesInASecondAreTooMany() {
        byte[] ping = {8, 1, 18, 0};
        int code = 0;
        try {
            for (int i = 0; i < 400; i++) {
                pair.helper.sendBytes(ping);
            }
        } catch (java.util.concurrent.CompletionException closedMeanwhile) {
            code = 1;
        }
        assertThat(code).isBetween(0, 1);
        assertThat(pair.helper.closeCode()).isEqualTo(4429);
        otherSideIsWell(pair.sharer);
    }

    @Test
    void whatTheStateForbidsChangesNothing() {
        pair.code();
        assertThat(refusal(pair.helper.ask(pair::request))).isEqualTo("session-conflict");
        assertThat(refusal(pair.helper.ask(f -> pair.relay(f, ByteString.copyFromUtf8("x")))))
                .isEqualTo("session-conflict");
        assertThat(refusal(pair.helper.ask(pair::connected))).isEqualTo("session-conflict");
        pair.join();
        assertThat(refusal(pair.sharer.ask(f -> pair.answer(f, true))))
                .isEqualTo("session-conflict");
        pair.confirm();
        assertThat(refusal(pair.sharer.ask(pair::request))).isEqualTo("session-conflict");
        pair.consent().connect();
    }

    @Test
    void afterTheEndNothingIsPossible() {
        pair.active();
        pair.sharer.ask(pair::leave);
        pair.both(SessionState.SESSION_STATE_ENDED);
        assertThat(refusal(pair.helper.ask(pair::connected))).isEqualTo("session-ended");
        assertThat(refusal(pair.helper.ask(f -> pair.relay(f, ByteString.copyFromUtf8("x")))))
                .isEqualTo("session-ended");
        assertThat(refusal(pair.helper.ask(f -> pair.resume(f, pair.created.getResumeKey()))))
                .isEqualTo("session-ended");
    }

    @Test
    void outsidersAndOtherWindowsReachNothing() {
        pair.active();
        try (Pair others = Pair.connected(port, world, pair.tenant());
                SignalingClient window = SignalingClient.open(port, pair.helperBrowser)) {
            ByteString evil = ByteString.copyFromUtf8("evil");
            for (SignalingClient who : new SignalingClient[] {others.helper, window}) {
                assertThat(refusal(who.ask(f -> pair.relay(f, evil)))).isEqualTo("not-found");
                assertThat(refusal(who.ask(pair::leave))).isEqualTo("not-found");
                ByteString wrongKey = ByteString.copyFrom(new byte[16]);
                assertThat(refusal(who.ask(f -> pair.resume(f, wrongKey)))).isEqualTo("not-found");
            }
        }
        otherSideIsWell(pair.sharer);
        assertThat(pair.sharer.has(BodyCase.RELAYED)).isFalse();
        pair.helper.ask(f -> pair.pause(f, true));
        assertThat(
                        pair.sharer
                                .state(pair.session(), SessionState.SESSION_STATE_ACTIVE)
                                .getPausedByHelper())
                .isTrue();
    }
}
