package org.tandemhelp.session.model;

import static org.tandemhelp.session.model.SessionMachine.changed;
import static org.tandemhelp.session.model.SessionMachine.event;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.model.SessionEvent.Kind;

/** How a help session ends. */
final class Endings {

    /** What a client may claim; everything else is for the server to say. */
    private static final Set<EndReason> A_CLIENT_MAY_SAY =
            EnumSet.of(EndReason.CODE_BURNED, EndReason.IDENTITY_MISMATCH);

    private Endings() {}

    static Outcome leave(HelpSession session, Side side, @Nullable EndReason reason, Instant now) {
        EndReason told =
                reason != null && A_CLIENT_MAY_SAY.contains(reason)
                        ? reason
                        : EndReason.leftBy(side);
        return changed(ended(session, told, null, now), event(Kind.ENDED, side));
    }

    static Outcome end(HelpSession session, EndReason reason, @Nullable Side missing, Instant now) {
        return changed(ended(session, reason, missing, now), event(Kind.ENDED));
    }

    static HelpSession ended(
            HelpSession session, EndReason reason, @Nullable Side missing, Instant now) {
        return session.in(new SessionState.Ended(reason, missing))
                .on(Line.WHOLE)
                .knowing(session.facts().ended(now));
    }
}
