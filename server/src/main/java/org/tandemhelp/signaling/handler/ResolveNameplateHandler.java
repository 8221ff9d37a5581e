package org.tandemhelp.signaling.handler;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.IceServer;
import org.tandemhelp.protocol.v1.Identity;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.SessionJoined;
import org.tandemhelp.protocol.v1.SharerJoined;
import org.tandemhelp.session.JoinedSession;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.session.Side;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.Rooms;
import org.tandemhelp.signaling.wire.IceServers;
import org.tandemhelp.signaling.wire.Identities;
import org.tandemhelp.signaling.wire.ServerFrames;
import org.tandemhelp.signaling.wire.Words;

/** Sharer: the code (trust protocol, step 1). */
@Component
class ResolveNameplateHandler implements FrameHandler {

    /** No refusal comes sooner, so that its time tells nothing about the code. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final Sessions sessions;
    private final Rooms rooms;
    private final Identities identities;
    private final IceServers iceServers;
    private final Pace pace;

    ResolveNameplateHandler(
            Sessions sessions,
            Rooms rooms,
            Identities identities,
            IceServers iceServers,
            Pace pace) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.identities = identities;
        this.iceServers = iceServers;
        this.pace = pace;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.RESOLVE_NAMEPLATE;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        long arrived = System.nanoTime();
        JoinedSession joined;
        try {
            String nameplate = frame.getResolveNameplate().getNameplate();
            joined = sessions.join(socket.person(), nameplate);
        } catch (ProblemException problem) {
            ServerFrame refused = ServerFrames.refused(frame.getRequestId(), problem);
            pace.noSoonerThan(arrived, PACE, () -> socket.send(refused));
            return;
        }
        enter(socket, frame.getRequestId(), joined);
    }

    private void enter(ConsoleSocket socket, int requestId, JoinedSession joined) {
        SessionSnapshot session = joined.session();
        List<IceServer> servers = iceServers.forSession(session.id(), Instant.now());
        Identity sharer = identities.of(session.tenant(), socket.person().person());
        SharerJoined news =
                SharerJoined.newBuilder()
                        .setSessionId(ServerFrames.bytes(session.id()))
                        .setSharer(sharer)
                        .setDevice("-")
                        .addAllIceServers(servers)
                        .build();
        SessionJoined answer =
                SessionJoined.newBuilder()
                        .setSessionId(ServerFrames.bytes(session.id()))
                        .setHelper(identities.of(session.tenant(), session.helper()))
                        .setWantedMode(Words.mode(session.wantedMode()))
                        .setResumeKey(ByteString.copyFrom(joined.resumeKey()))
                        .addAllIceServers(servers)
                        .build();
        rooms.tell(
                session.id(), Side.HELPER, ServerFrame.newBuilder().setSharerJoined(news).build());
        rooms.enter(
                session,
                Side.SHARER,
                socket,
                ServerFrame.newBuilder().setRequestId(requestId).setSessionJoined(answer).build());
    }
}
