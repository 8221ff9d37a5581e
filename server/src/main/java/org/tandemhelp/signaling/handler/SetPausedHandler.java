package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.SetPaused;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;

/** Pause, and the end of it. */
@Component
class SetPausedHandler implements FrameHandler {

    private final SessionActions actions;

    SetPausedHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.SET_PAUSED;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        SetPaused wish = frame.getSetPaused();
        actions.act(
                socket, frame, wish.getSessionId(), new SessionAction.SetPaused(wish.getPaused()));
    }
}
