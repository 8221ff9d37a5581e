package org.tandemhelp.signaling.wire;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.protocol.v1.Accepted;
import org.tandemhelp.protocol.v1.Policy;
import org.tandemhelp.protocol.v1.PolicyChanged;
import org.tandemhelp.protocol.v1.Pong;
import org.tandemhelp.protocol.v1.Refused;
import org.tandemhelp.protocol.v1.Relayed;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.SessionChanged;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.tenant.TenantSettings;

/** Builds what the server sends. */
public final class ServerFrames {

    private static final int LONGEST_DETAIL = 600;

    private ServerFrames() {}

    /** Yes; the state follows as SessionChanged. */
    public static ServerFrame accepted(int requestId) {
        return ServerFrame.newBuilder()
                .setRequestId(requestId)
                .setAccepted(Accepted.getDefaultInstance())
                .build();
    }

    /** The answer to a ping. */
    public static ServerFrame pong(int requestId) {
        return ServerFrame.newBuilder()
                .setRequestId(requestId)
                .setPong(Pong.getDefaultInstance())
                .build();
    }

    /** No, and why. */
    public static ServerFrame refused(int requestId, ProblemException problem) {
        Refused.Builder refused =
                Refused.newBuilder()
                        .setType(problem.type().wireName())
                        .setDetail(shortened(problem.detail()));
        Duration wait = problem.retryAfter();
        if (wait != null) {
            refused.setRetryAfterSeconds((int) Math.max(1, wait.toSeconds()));
        }
        return ServerFrame.newBuilder().setRequestId(requestId).setRefused(refused).build();
    }

    // Three bytes of UTF-8 per char at most: 600 stay below the 2,048 of signaling.proto.
    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    /** The other side's message, as it came. */
    public static ServerFrame relayed(HelpSessionId session, ByteString message) {
        return ServerFrame.newBuilder()
                .setRelayed(Relayed.newBuilder().setSessionId(bytes(session)).setMessage(message))
                .build();
    }

    /** Settings that act on running sessions. */
    public static Policy policy(TenantSettings settings) {
        return Policy.newBuilder()
                .setRemoteHelpEnabled(settings.remoteHelpEnabled())
                .setChatDisabled(settings.chatDisabled())
                .build();
    }

    /** The settings changed. */
    public static ServerFrame policyChanged(TenantSettings settings) {
        return ServerFrame.newBuilder()
                .setPolicyChanged(PolicyChanged.newBuilder().setPolicy(policy(settings)))
                .build();
    }

    /** The whole state of a session. */
    public static ServerFrame changed(SessionSnapshot session, Instant now) {
        SessionChanged.Builder changed =
                SessionChanged.newBuilder()
                        .setSessionId(bytes(session.id()))
                        .setState(Words.state(session.phase()))
                        .setMode(Words.mode(session.mode()))
                        .setPausedByHelper(session.pausedByHelper())
                        .setPausedBySharer(session.pausedBySharer())
                        .setEndReason(Words.endReason(session.endReason()))
                        .setMissing(Words.side(session.missing()))
                        .setAttemptsLeft(session.attemptsLeft());
        if (session.phase() == Phase.CODE_ISSUED) {
            long left = Duration.between(now, session.codeExpiresAt()).toSeconds();
            changed.setExpiresInSeconds((int) Math.max(0, left));
        }
        return ServerFrame.newBuilder().setSessionChanged(changed).build();
    }

    /** A session's id on the wire. */
    public static ByteString bytes(HelpSessionId session) {
        return ByteString.copyFrom(session.bytes());
    }

    /** A session's id from the wire. */
    public static HelpSessionId session(ByteString id) {
        return HelpSessionId.of(id.toByteArray());
    }
}
