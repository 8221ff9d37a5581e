package org.tandemhelp.session.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.Side;

/** Where a help session stands, with what only this state knows. */
public sealed interface SessionState {

    /** The state without its data. */
    default Phase phase() {
        return switch (this) {
            case CodeIssued s -> Phase.CODE_ISSUED;
            case Joined s -> Phase.JOINED;
            case IdentitiesShown s -> Phase.IDENTITIES_SHOWN;
            case ModeRequested s -> Phase.MODE_REQUESTED;
            case Connecting s -> Phase.CONNECTING;
            case Active s -> Phase.ACTIVE;
            case Reconnecting s -> Phase.RECONNECTING;
            case Ended s -> Phase.ENDED;
        };
    }

    /** The helper has a code, nobody has entered it. */
    record CodeIssued() implements SessionState {}

    /** A sharer entered the code; the clients confirm each other's keys. */
    record Joined(Instant since, Sides matched) implements SessionState {}

    /** Both clients confirmed; both people see who the other is. */
    record IdentitiesShown(Instant since) implements SessionState {}

    /** The helper asked, the sharer has not answered. */
    record ModeRequested(Mode mode, Instant since) implements SessionState {}

    /** The sharer allowed it; the clients connect to each other. */
    record Connecting(Mode mode, Instant since, Sides connected) implements SessionState {}

    /**
     * The helper sees the screen, unless one of them paused.
     *
     * @param pausedSince since when at least one of them pauses without a break, {@code null}:
     *     nobody does
     */
    record Active(Mode mode, Sides paused, @Nullable Instant pausedSince) implements SessionState {

        static Active running(Mode mode) {
            return new Active(mode, Sides.NONE, null);
        }

        Active paused(Side side, boolean wish, Instant now) {
            Sides next = paused.with(side, wish);
            Instant since = pausedSince == null ? now : pausedSince;
            return new Active(mode, next, next.none() ? null : since);
        }
    }

    /**
     * The clients lost each other.
     *
     * @param missing who seems to be gone
     */
    record Reconnecting(@Nullable Side missing, Instant since, Active resumesTo)
            implements SessionState {}

    /**
     * Over, for good.
     *
     * @param missing who was gone, where the reason is a lost network
     */
    record Ended(EndReason reason, @Nullable Side missing) implements SessionState {}
}
