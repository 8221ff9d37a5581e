package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.ReportPeer;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;

/** The peer's heartbeat stopped, or is back. */
@Component
class ReportPeerHandler implements FrameHandler {

    private final SessionActions actions;

    ReportPeerHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.REPORT_PEER;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        ReportPeer wish = frame.getReportPeer();
        actions.act(
                socket, frame, wish.getSessionId(), new SessionAction.ReportPeer(wish.getSilent()));
    }
}
