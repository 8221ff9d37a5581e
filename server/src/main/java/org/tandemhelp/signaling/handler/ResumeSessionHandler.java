package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.ResumeSession;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.Rooms;
import org.tandemhelp.signaling.wire.ServerFrames;

/** A client that lost its socket goes on with a session on this one. */
@Component
class ResumeSessionHandler implements FrameHandler {

    private final Rooms rooms;

    ResumeSessionHandler(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.RESUME_SESSION;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        ResumeSession wish = frame.getResumeSession();
        rooms.resume(
                ServerFrames.session(wish.getSessionId()),
                wish.getResumeKey().toByteArray(),
                socket,
                ServerFrames.accepted(frame.getRequestId()));
    }
}
