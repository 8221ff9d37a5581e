package org.tandemhelp.signaling.handler;

import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.Relay;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.Rooms;
import org.tandemhelp.signaling.wire.ServerFrames;

/** Hands a message to the other side without looking into it (design.md section 3, rule 9). */
@Component
class RelayHandler implements FrameHandler {

    private final Rooms rooms;

    RelayHandler(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.RELAY;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        Relay relay = frame.getRelay();
        rooms.relay(socket, ServerFrames.session(relay.getSessionId()), relay.getMessage());
        socket.send(ServerFrames.accepted(frame.getRequestId()));
    }
}
