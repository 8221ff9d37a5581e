package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.wire.ServerFrames;

/** Keeps the socket alive from the client's side. */
@Component
class PingHandler implements FrameHandler {

    @Override
    public BodyCase handles() {
        return BodyCase.PING;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        socket.send(ServerFrames.pong(frame.getRequestId()));
    }
}
