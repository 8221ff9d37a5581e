package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.ReportConnected;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;

/** One end's peer connection is up. */
@Component
class ReportConnectedHandler implements FrameHandler {

    private final SessionActions actions;

    ReportConnectedHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.REPORT_CONNECTED;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        ReportConnected wish = frame.getReportConnected();
        actions.act(socket, frame, wish.getSessionId(), new SessionAction.ReportConnected());
    }
}
