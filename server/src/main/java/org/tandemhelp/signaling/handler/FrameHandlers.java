package org.tandemhelp.signaling.handler;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.wire.ServerFrames;

/**
 * Brings each frame to its handler; every frame gets one answer. What is in a frame never gets into
 * a log.
 */
@Component
public class FrameHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(FrameHandlers.class);

    private final Map<BodyCase, FrameHandler> handlers = new EnumMap<>(BodyCase.class);

    FrameHandlers(List<FrameHandler> all) {
        for (FrameHandler handler : all) {
            FrameHandler twin = handlers.put(handler.handles(), handler);
            if (twin != null) {
                throw new IllegalStateException("two handlers for " + handler.handles());
            }
        }
    }

    /** The members that have a handler. */
    Set<BodyCase> handled() {
        return Set.copyOf(handlers.keySet());
    }

    /** Handles a frame that keeps all field rules. */
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        FrameHandler handler = handlers.get(frame.getBodyCase());
        try {
            if (handler == null) {
                throw ProblemException.of(ProblemType.INVALID_FRAME);
            }
            handler.handle(socket, frame);
        } catch (ProblemException problem) {
            socket.send(ServerFrames.refused(frame.getRequestId(), problem));
        } catch (RuntimeException failure) {
            LOG.error("{} failed: {}", frame.getBodyCase(), failure.getClass().getName());
            LOG.debug("{} failed", frame.getBodyCase(), failure);
            ProblemException problem = ProblemException.of(ProblemType.INTERNAL);
            socket.send(ServerFrames.refused(frame.getRequestId(), problem));
        }
    }
}
