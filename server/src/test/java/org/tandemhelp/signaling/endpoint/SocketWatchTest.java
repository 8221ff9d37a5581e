package org.tandemhelp.signaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.OpenSockets;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Sockets that say nothing any more, and web sessions that ran out. */
@ServerTest
class SocketWatchTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private OpenSockets sockets;
    @Autowired private SocketWatch watch;
    @Autowired private SessionRepository<?> webSessions;
    private Pair pair;

    @BeforeEach
    void connect() {
        pair = Pair.connected(port, world);
    }

    @AfterEach
    void disconnect() {
        pair.close();
    }

    private ConsoleSocket socketOfTheSharer() {
        List<ConsoleSocket> found =
                sockets.where(s -> s.person().person().equals(pair.sharerPerson.id()));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aSilentSocketIsClosedAndMayBeReplaced() {
        pair.active();
        socketOfTheSharer().heard(Instant.now().minus(SocketWatch.SILENCE).minusSeconds(1));
        watch.closeSilent();
        assertThat(pair.sharer.closeCode()).isEqualTo(4408);
        assertThat(pair.resumeSharer().hasAccepted()).isTrue();
        pair.sharer.state(pair.session(), SessionState.SESSION_STATE_ACTIVE);
    }

    @Test
    void aSocketThatIsHeardStays() {
        socketOfTheSharer().heard(Instant.now().minus(SocketWatch.SILENCE).plusSeconds(5));
        watch.closeSilent();
        watch.closeSignedOut();
        assertThat(socketOfTheSharer().closedHere()).isFalse();
    }

    @Test
    void aWebSessionThatRanOutEndsWhatHangsOnIt() {
        pair.active();
        webSessions.deleteById(socketOfTheSharer().webSession());
        watch.closeSignedOut();
        assertThat(pair.sharer.closeCode()).isEqualTo(4401);
        assertThat(
                        pair.helper
                                .state(pair.session(), SessionState.SESSION_STATE_ENDED)
                                .getEndReason())
                .isEqualTo(EndReason.END_REASON_SIGNED_OUT);
    }
}
