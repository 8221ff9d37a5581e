package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.RequestMode;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.wire.Words;

/** Helper: Continue on the trust screen. */
@Component
class RequestModeHandler implements FrameHandler {

    private final SessionActions actions;

    RequestModeHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.REQUEST_MODE;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        RequestMode wish = frame.getRequestMode();
        actions.act(
                socket,
                frame,
                wish.getSessionId(),
                new SessionAction.RequestMode(Words.mode(wish.getMode())));
    }
}
