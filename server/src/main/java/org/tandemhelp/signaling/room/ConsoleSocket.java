package org.tandemhelp.signaling.room;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.session.SocketEnd;

/** One open socket: whose it is, and the help sessions that hang on it. */
public final class ConsoleSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSocket.class);

    private final WebSocketSession line;
    private final SignedInPerson person;
    private final String webSession;
    private final Set<HelpSessionId> sessions = new HashSet<>();
    private volatile Instant heardAt;
    private @Nullable SocketEnd end;
    private boolean closedHere;

    /**
     * @param line may be written by several threads at once
     * @param webSession the id of the web session that opened it
     */
    public ConsoleSocket(
            WebSocketSession line, SignedInPerson person, String webSession, Instant now) {
        this.line = line;
        this.person = person;
        this.webSession = webSession;
        this.heardAt = now;
    }

    /** Who is at the other end. */
    public SignedInPerson person() {
        return person;
    }

    /** The web session that opened it. */
    public String webSession() {
        return webSession;
    }

    /** When the client last sent anything. */
    public Instant heardAt() {
        return heardAt;
    }

    /** The client sent something. */
    public void heard(Instant now) {
        heardAt = now;
    }

    /** Sends, unless the socket is gone; what cannot be sent closes it. */
    public void send(ServerFrame frame) {
        try {
            line.sendMessage(new BinaryMessage(frame.toByteArray()));
        } catch (IOException | IllegalStateException | SessionLimitExceededException gone) {
            LOG.debug("{} not sent: {}", frame.getBodyCase(), gone.getClass().getSimpleName());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Closes it from this side; its sessions then count it as lost, whatever the code. */
    public void close(CloseStatus status) {
        synchronized (sessions) {
            closedHere = true;
        }
        try {
            line.close(status);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("close: {}", gone.getClass().getSimpleName());
        }
    }

    /** Whether the server closed it, so that the close code is no word of the client. */
    public boolean closedHere() {
        synchronized (sessions) {
            return closedHere;
        }
    }

    /** Hangs a session on this socket; how the socket ended where it is gone already. */
    @Nullable SocketEnd hold(HelpSessionId session) {
        synchronized (sessions) {
            if (end == null) {
                sessions.add(session);
            }
            return end;
        }
    }

    /** Takes a session off this socket. */
    void release(HelpSessionId session) {
        synchronized (sessions) {
            sessions.remove(session);
        }
    }

    /** The socket is gone, or gives its sessions up; the ones that hung on it. */
    List<HelpSessionId> end(SocketEnd how) {
        synchronized (sessions) {
            if (end == null) {
                end = how;
            }
            List<HelpSessionId> held = List.copyOf(sessions);
            sessions.clear();
            return held;
        }
    }
}
