package org.tandemhelp.signaling.endpoint;

import org.springframework.web.socket.CloseStatus;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.session.SocketEnd;

/** Close codes: what the server says with them, and what it reads from a client's. */
final class Closings {

    static final CloseStatus INVALID_FRAME = of(ProblemType.INVALID_FRAME);
    static final CloseStatus NOT_SIGNED_IN = of(ProblemType.NOT_SIGNED_IN);
    static final CloseStatus TOO_MANY = of(ProblemType.TOO_MANY_SOCKETS);
    static final CloseStatus TOO_BIG = CloseStatus.TOO_BIG_TO_PROCESS;

    /** Nothing came from the client for too long. */
    static final CloseStatus SILENT = new CloseStatus(4408, "silent");

    private Closings() {}

    /** Only the client's own 1000 and 1001 (RFC 6455 section 7.4.1) are a person who left. */
    static SocketEnd endOf(CloseStatus status, boolean closedHere) {
        boolean left =
                !closedHere
                        && (status.equalsCode(CloseStatus.NORMAL)
                                || status.equalsCode(CloseStatus.GOING_AWAY));
        return left ? SocketEnd.CLOSED : SocketEnd.LOST;
    }

    private static CloseStatus of(ProblemType type) {
        return new CloseStatus(type.closeCode(), type.wireName());
    }
}
