package org.tandemhelp.session.model;

import static org.tandemhelp.session.model.SessionMachine.changed;
import static org.tandemhelp.session.model.SessionMachine.event;
import static org.tandemhelp.session.model.SessionMachine.unchanged;

import java.time.Instant;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.model.SessionEvent.Kind;
import org.tandemhelp.session.model.SessionState.Ended;
import org.tandemhelp.session.model.SessionState.Reconnecting;

/** What happens to the sockets of a session. None of this comes from a person's wish. */
final class LineCommands {

    private LineCommands() {}

    static Outcome attached(HelpSession session, Side side) {
        if (!present(session, side) || session.line().lost(side) == null) {
            return unchanged(session);
        }
        HelpSession back = session.on(session.line().with(side, null));
        return changed(pointing(back), event(Kind.SOCKET_BACK, side));
    }

    static Outcome lost(HelpSession session, Side side, Instant now) {
        if (!present(session, side) || session.line().lost(side) != null) {
            return unchanged(session);
        }
        HelpSession without = session.on(session.line().losing(side, now));
        return changed(pointing(without), event(Kind.SOCKET_LOST, side));
    }

    static Outcome closed(HelpSession session, Side side, Instant now) {
        if (!present(session, side)) {
            return unchanged(session);
        }
        EndReason left = EndReason.leftBy(side);
        return changed(Endings.ended(session, left, null, now), event(Kind.ENDED, side));
    }

    static Outcome restarted(HelpSession session, Instant now) {
        if (session.state() instanceof Ended) {
            return unchanged(session);
        }
        Line gone = session.line().allLost(now);
        HelpSession without =
                session.on(present(session, Side.SHARER) ? gone : gone.with(Side.SHARER, null));
        HelpSession waiting =
                without.state() instanceof Reconnecting state
                        ? without.in(new Reconnecting(state.missing(), now, state.resumesTo()))
                        : without;
        return changed(waiting, event(Kind.SOCKET_LOST));
    }

    private static boolean present(HelpSession session, Side side) {
        if (session.state() instanceof Ended) {
            return false;
        }
        return side == Side.HELPER || session.facts().sharer() != null;
    }

    /** While the clients look for each other, the side without a socket is the missing one. */
    private static HelpSession pointing(HelpSession session) {
        Side alone = session.line().onlyLost();
        if (alone != null && session.state() instanceof Reconnecting waiting) {
            return session.in(new Reconnecting(alone, waiting.since(), waiting.resumesTo()));
        }
        return session;
    }
}
