package org.tandemhelp.signaling.handler;

import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.signaling.room.ConsoleSocket;

/** Handles one member of ClientFrame. */
interface FrameHandler {

    /** The member. */
    BodyCase handles();

    /**
     * Carries the request out and answers it.
     *
     * @param frame one that keeps all field rules
     * @throws ProblemException what the client is told instead of an answer
     */
    void handle(ConsoleSocket socket, ClientFrame frame);
}
