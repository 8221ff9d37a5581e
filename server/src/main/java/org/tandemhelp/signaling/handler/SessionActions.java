package org.tandemhelp.signaling.handler;

import com.google.protobuf.ByteString;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.Rooms;
import org.tandemhelp.signaling.wire.ServerFrames;

/** What all handlers do that let one side act in its session. */
@Component
class SessionActions {

    private final Sessions sessions;
    private final Rooms rooms;

    SessionActions(Sessions sessions, Rooms rooms) {
        this.sessions = sessions;
        this.rooms = rooms;
    }

    /**
     * Acts as the side that this socket holds, and says so.
     *
     * @throws ProblemException as {@link Sessions#act}
     */
    void act(ConsoleSocket socket, ClientFrame frame, ByteString sessionId, SessionAction action) {
        HelpSessionId id = ServerFrames.session(sessionId);
        rooms.requireHeld(socket, id);
        sessions.act(socket.person(), id, action);
        socket.send(ServerFrames.accepted(frame.getRequestId()));
    }
}
