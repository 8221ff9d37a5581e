package org.tandemhelp.signaling.handler;

import com.google.protobuf.ByteString;
import org.springframework.stereotype.Component;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.SessionCreated;
import org.tandemhelp.session.IssuedCode;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.session.Side;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.Rooms;
import org.tandemhelp.signaling.wire.ServerFrames;
import org.tandemhelp.signaling.wire.SignalingSettings;
import org.tandemhelp.signaling.wire.Words;

/** Helper: a new security code (trust protocol, step 0). */
@Component
class CreateSessionHandler implements FrameHandler {

    private final Sessions sessions;
    private final Rooms rooms;
    private final SignalingSettings settings;

    CreateSessionHandler(Sessions sessions, Rooms rooms, SignalingSettings settings) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.settings = settings;
    }

    @Override
    public BodyCase handles() {
        return BodyCase.CREATE_SESSION;
    }

    @Override
    public void handle(ConsoleSocket socket, ClientFrame frame) {
        Mode wanted = Words.mode(frame.getCreateSession().getWantedMode());
        IssuedCode code = sessions.create(socket.person(), wanted);
        SessionCreated created =
                SessionCreated.newBuilder()
                        .setSessionId(ServerFrames.bytes(code.session().id()))
                        .setNameplate(code.nameplate())
                        .setExpiresInSeconds((int) code.life().toSeconds())
                        .setResumeKey(ByteString.copyFrom(code.resumeKey()))
                        .setLinkBase(settings.linkBase())
                        .build();
        ServerFrame answer =
                ServerFrame.newBuilder()
                        .setRequestId(frame.getRequestId())
                        .setSessionCreated(created)
                        .build();
        rooms.enter(code.session(), Side.HELPER, socket, answer);
    }
}
