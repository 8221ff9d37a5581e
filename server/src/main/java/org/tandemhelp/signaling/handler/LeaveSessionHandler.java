package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.LeaveSession;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.wire.Words;

/** Leave, by a person or by a client that found something wrong. */
@Component
class LeaveSessionHandler implements FrameHandler {

    private final SessionActions actions;

    LeaveSessionHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.LEAVE_SESSION;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        LeaveSession wish = frame.getLeaveSession();
        actions.act(
                socket,
                frame,
                wish.getSessionId(),
                new SessionAction.Leave(Words.endReason(wish.getReason())));
    }
}
