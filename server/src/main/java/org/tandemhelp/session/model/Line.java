package org.tandemhelp.session.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.session.Side;

/**
 * How the two clients are reached.
 *
 * @param helperLost the helper's socket is gone; {@code null}: it is there
 * @param sharerLost the sharer's socket is gone; {@code null}: it is there, or there is no sharer
 * @param silent who says that the peer's heartbeat stopped
 */
public record Line(@Nullable Loss helperLost, @Nullable Loss sharerLost, Sides silent) {

    /** Everything is fine. */
    public static final Line WHOLE = new Line(null, null, Sides.NONE);

    /**
     * A lost socket.
     *
     * @param bothWereLost the server restarted or both lost it: patience for a resume
     */
    public record Loss(Instant since, boolean bothWereLost) {}

    /** The side's loss, {@code null}: its socket is there. */
    public @Nullable Loss lost(Side side) {
        return side == Side.HELPER ? helperLost : sharerLost;
    }

    /** Whether neither has a socket. */
    public boolean bothLost() {
        return helperLost != null && sharerLost != null;
    }

    /** The one side without a socket; {@code null}: none or both. */
    public @Nullable Side onlyLost() {
        if ((helperLost == null) == (sharerLost == null)) {
            return null;
        }
        return helperLost != null ? Side.HELPER : Side.SHARER;
    }

    Line with(Side side, @Nullable Loss loss) {
        return side == Side.HELPER
                ? new Line(loss, sharerLost, silent)
                : new Line(helperLost, loss, silent);
    }

    Line losing(Side side, Instant now) {
        if (lost(side.other()) == null) {
            return with(side, new Loss(now, false));
        }
        return allLost(now);
    }

    Line allLost(Instant now) {
        Loss loss = new Loss(now, true);
        return new Line(loss, loss, silent);
    }

    Line reporting(Side by, boolean isSilent) {
        return new Line(helperLost, sharerLost, silent.with(by, isSilent));
    }
}
