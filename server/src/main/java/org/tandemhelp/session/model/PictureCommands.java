package org.tandemhelp.session.model;

import static org.tandemhelp.session.model.SessionMachine.changed;
import static org.tandemhelp.session.model.SessionMachine.conflict;
import static org.tandemhelp.session.model.SessionMachine.event;
import static org.tandemhelp.session.model.SessionMachine.unchanged;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.model.SessionEvent.Kind;
import org.tandemhelp.session.model.SessionState.Active;
import org.tandemhelp.session.model.SessionState.Reconnecting;

/** Commands of a session whose picture runs: pause, and clients that lose each other. */
final class PictureCommands {

    private PictureCommands() {}

    static boolean running(HelpSession session) {
        return pictureOf(session.state()) != null;
    }

    private static @Nullable Active pictureOf(SessionState state) {
        if (state instanceof Active active) {
            return active;
        }
        return state instanceof Reconnecting waiting ? waiting.resumesTo() : null;
    }

    /** A pause is never refused while there is a picture, even while the clients reconnect. */
    static Outcome paused(HelpSession session, Side side, boolean wish, Instant now) {
        Active before = pictureOf(session.state());
        if (before == null) {
            return conflict();
        }
        if (before.paused().has(side) == wish) {
            return unchanged(session);
        }
        Active after = before.paused(side, wish, now);
        SessionState next =
                session.state() instanceof Reconnecting waiting
                        ? new Reconnecting(waiting.missing(), waiting.since(), after)
                        : after;
        return changed(session.in(next), event(wish ? Kind.PAUSED : Kind.RESUMED, side));
    }

    static Outcome peer(HelpSession session, Side by, boolean silent, Instant now) {
        if (!running(session)) {
            return conflict();
        }
        if (session.line().silent().has(by) == silent) {
            return unchanged(session);
        }
        HelpSession told = session.on(session.line().reporting(by, silent));
        if (session.state() instanceof Reconnecting waiting) {
            return told.line().silent().none()
                    ? changed(told.in(waiting.resumesTo()), event(Kind.RECONNECTED, by))
                    : changed(told, event(Kind.PEER_SILENT, by));
        }
        Active active = (Active) session.state();
        return changed(
                told.in(new Reconnecting(by.other(), now, active)), event(Kind.RECONNECTING, by));
    }
}
