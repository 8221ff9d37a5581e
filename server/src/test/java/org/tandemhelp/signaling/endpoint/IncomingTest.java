package org.tandemhelp.signaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.tandemhelp.session.SocketEnd;

class IncomingTest {

    private final Incoming incoming = new Incoming();

    @Test
    void partsBecomeOneMessage() {
        assertThat(incoming.add(ByteBuffer.wrap(new byte[] {1, 2}))).isTrue();
        assertThat(incoming.add(ByteBuffer.wrap(new byte[] {3}))).isTrue();
        assertThat(incoming.take()).containsExactly(1, 2, 3);
        assertThat(incoming.take()).isEmpty();
    }

    @Test
    void partsTogetherMayNotBeLargerThanAFrame() {
        assertThat(incoming.add(ByteBuffer.allocate(64 * 1024))).isTrue();
        assertThat(incoming.add(ByteBuffer.allocate(1))).isFalse();
    }

    @Test
    void fiftyInASecond() {
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertThat(incoming.count(start)).isTrue();
        }
        assertThat(incoming.count(start)).isFalse();
        assertThat(incoming.count(start + TimeUnit.SECONDS.toNanos(2))).isTrue();
    }

    @Test
    void onlyTheClientsOwnNormalCloseIsALeave() {
        assertThat(Closings.endOf(CloseStatus.GOING_AWAY, false)).isEqualTo(SocketEnd.CLOSED);
        assertThat(Closings.endOf(CloseStatus.NORMAL, false)).isEqualTo(SocketEnd.CLOSED);
        assertThat(Closings.endOf(CloseStatus.GOING_AWAY, true)).isEqualTo(SocketEnd.LOST);
        assertThat(Closings.endOf(CloseStatus.NO_CLOSE_FRAME, false)).isEqualTo(SocketEnd.LOST);
        assertThat(Closings.endOf(new CloseStatus(4400), false)).isEqualTo(SocketEnd.LOST);
    }
}
