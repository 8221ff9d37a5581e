package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.ReportConfirmation;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;

/** What one end found when it checked the other's key confirmation. */
@Component
class ReportConfirmationHandler implements FrameHandler {

    private final SessionActions actions;

    ReportConfirmationHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.REPORT_CONFIRMATION;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        ReportConfirmation wish = frame.getReportConfirmation();
        actions.act(
                socket,
                frame,
                wish.getSessionId(),
                new SessionAction.ReportConfirmation(wish.getMatches()));
    }
}
