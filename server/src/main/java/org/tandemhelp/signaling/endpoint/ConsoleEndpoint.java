package org.tandemhelp.signaling.endpoint;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.protocol.Frames;
import org.tandemhelp.protocol.Read;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.signaling.handler.FrameHandlers;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.OpenSockets;
import org.tandemhelp.signaling.room.Rooms;
import org.tandemhelp.signaling.wire.Identities;
import org.tandemhelp.signaling.wire.ServerFrames;

/** The socket of a console: reads frames within the limits, and hands them on. */
@Component
class ConsoleEndpoint extends AbstractWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleEndpoint.class);
    private static final int SEND_MILLIS = 5_000;
    private static final int SEND_BUFFER_BYTES = 512 * 1024;

    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();
    private final FrameHandlers handlers;
    private final Rooms rooms;
    private final OpenSockets sockets;
    private final Identities identities;
    private final Clock clock;

    ConsoleEndpoint(
            FrameHandlers handlers,
            Rooms rooms,
            OpenSockets sockets,
            Identities identities,
            ObjectProvider<Clock> clock) {
        this.handlers = handlers;
        this.rooms = rooms;
        this.sockets = sockets;
        this.identities = identities;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    private record Line(ConsoleSocket socket, Incoming incoming) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        SignedInPerson person =
                (SignedInPerson) required(session.getAttributes().get(HandshakeGate.PERSON));
        String webSession =
                (String) required(session.getAttributes().get(HandshakeGate.WEB_SESSION));
        ConsoleSocket socket =
                new ConsoleSocket(
                        new ConcurrentWebSocketSessionDecorator(
                                session, SEND_MILLIS, SEND_BUFFER_BYTES),
                        person,
                        webSession,
                        clock.instant());
        try {
            sockets.add(socket);
        } catch (ProblemException tooMany) {
            socket.send(ServerFrames.refused(0, tooMany));
            socket.close(Closings.TOO_MANY);
            return;
        }
        lines.put(session.getId(), new Line(socket, new Incoming()));
        socket.send(identities.welcome(person));
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        Line line = lines.get(session.getId());
        if (line == null || line.socket().closedHere()) {
            return;
        }
        ConsoleSocket socket = line.socket();
        socket.heard(clock.instant());
        if (!line.incoming().add(message.getPayload())) {
            socket.close(Closings.TOO_BIG);
        } else if (message.isLast()) {
            whole(socket, line.incoming());
        }
    }

    private void whole(ConsoleSocket socket, Incoming incoming) {
        byte[] bytes = incoming.take();
        if (!incoming.count(System.nanoTime())) {
            socket.close(Closings.TOO_MANY);
            return;
        }
        switch (Frames.readClientFrame(bytes)) {
            case Read.Readable<ClientFrame>(ClientFrame frame) -> handlers.handle(socket, frame);
            case Read.Unreadable<ClientFrame>(String why) -> {
                LOG.debug("frame refused: {}", why);
                socket.close(Closings.INVALID_FRAME);
            }
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Line line = lines.get(session.getId());
        if (line != null) {
            line.socket().close(Closings.INVALID_FRAME);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("transport: {}", failure.getClass().getSimpleName());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Line line = lines.remove(session.getId());
        if (line != null) {
            ConsoleSocket socket = line.socket();
            sockets.remove(socket);
            rooms.leave(socket, Closings.endOf(status, socket.closedHere()));
        }
    }

    private static Object required(@Nullable Object attribute) {
        return Objects.requireNonNull(attribute);
    }
}
