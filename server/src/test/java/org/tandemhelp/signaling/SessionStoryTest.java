package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.ServerFrame.BodyCase;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.protocol.v1.SharerJoined;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Two people, each on a socket of their own: act on one side, look at the other. */
@ServerTest
class SessionStoryTest {

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
    void fromTheCodeToTheEnd() {
        pair.code();
        assertThat(pair.created.getNameplate()).matches("[0-9A-HJKMNP-TV-Z]{3}");
        assertThat(pair.created.getExpiresInSeconds()).isEqualTo(600);
        assertThat(pair.created.getLinkBase()).isEqualTo("http://localhost:8080");

        pair.join();
        SharerJoined news = pair.helper.next(BodyCase.SHARER_JOINED).getSharerJoined();
        assertThat(news.getSharer().getPersonId().toByteArray())
                .isEqualTo(pair.sharerPerson.id().bytes());
        assertThat(pair.joined.getHelper().getPersonId().toByteArray())
                .isEqualTo(pair.helperPerson.id().bytes());
        assertThat(news.getDevice()).isEqualTo("-");

        ByteString hello = ByteString.copyFromUtf8("hello helper");
        assertThat(pair.sharer.ask(f -> pair.relay(f, hello)).hasAccepted()).isTrue();
        ServerFrame relayed = pair.helper.next(BodyCase.RELAYED);
        assertThat(relayed.getRelayed().getMessage()).isEqualTo(hello);
        assertThat(relayed.getRelayed().getSessionId()).isEqualTo(pair.session());

        pair.confirm().consent().connect();

        pair.sharer.ask(f -> pair.pause(f, true));
        assertThat(paused()).isTrue();
        pair.sharer.ask(f -> pair.pause(f, false));
        assertThat(paused()).isFalse();

        pair.helper.ask(pair::leave);
        EndReason reason =
                pair.sharer.state(pair.session(), SessionState.SESSION_STATE_ENDED).getEndReason();
        assertThat(reason).isEqualTo(EndReason.END_REASON_HELPER_LEFT);
        pair.helper.state(pair.session(), SessionState.SESSION_STATE_ENDED);
    }

    private boolean paused() {
        return pair.helper
                .state(pair.session(), SessionState.SESSION_STATE_ACTIVE)
                .getPausedBySharer();
    }
}
