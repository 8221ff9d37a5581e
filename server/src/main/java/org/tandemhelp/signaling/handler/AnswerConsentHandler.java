package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.AnswerConsent;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.signaling.room.ConsoleSocket;

/** Sharer: Allow or Decline. */
@Component
class AnswerConsentHandler implements FrameHandler {

    private final SessionActions actions;

    AnswerConsentHandler(SessionActions actions) {
        this.actions = actions;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.ANSWER_CONSENT;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        AnswerConsent wish = frame.getAnswerConsent();
        actions.act(
                socket,
                frame,
                wish.getSessionId(),
                new SessionAction.AnswerConsent(wish.getAllowed()));
    }
}
