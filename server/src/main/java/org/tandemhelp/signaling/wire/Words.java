package org.tandemhelp.signaling.wire;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.Side;

/** The session module's words and the wire's, which have the same names behind a prefix. */
public final class Words {

    private Words() {}

    /** The wire's word for a phase. */
    public static SessionState state(Phase phase) {
        return SessionState.valueOf("SESSION_STATE_" + phase.name());
    }

    /** The wire's word for a mode; {@code null}: unspecified. */
    public static org.tandemhelp.protocol.v1.Mode mode(@Nullable Mode mode) {
        return mode == null
                ? org.tandemhelp.protocol.v1.Mode.MODE_UNSPECIFIED
                : org.tandemhelp.protocol.v1.Mode.valueOf("MODE_" + mode.name());
    }

    /** Our word for a mode that the field rules have let through. */
    public static Mode mode(org.tandemhelp.protocol.v1.Mode mode) {
        return Mode.valueOf(mode.name().substring("MODE_".length()));
    }

    /** The wire's word for a side; {@code null}: unspecified. */
    public static org.tandemhelp.protocol.v1.Side side(@Nullable Side side) {
        return side == null
                ? org.tandemhelp.protocol.v1.Side.SIDE_UNSPECIFIED
                : org.tandemhelp.protocol.v1.Side.valueOf("SIDE_" + side.name());
    }

    /** The wire's word for an end reason; {@code null}: unspecified. */
    public static org.tandemhelp.protocol.v1.EndReason endReason(@Nullable EndReason reason) {
        return reason == null
                ? org.tandemhelp.protocol.v1.EndReason.END_REASON_UNSPECIFIED
                : org.tandemhelp.protocol.v1.EndReason.valueOf("END_REASON_" + reason.name());
    }

    /** Our word for an end reason; {@code null}: unspecified, or from a newer client. */
    public static @Nullable EndReason endReason(org.tandemhelp.protocol.v1.EndReason reason) {
        return switch (reason) {
            case END_REASON_UNSPECIFIED, UNRECOGNIZED -> null;
            default -> EndReason.valueOf(reason.name().substring("END_REASON_".length()));
        };
    }
}
