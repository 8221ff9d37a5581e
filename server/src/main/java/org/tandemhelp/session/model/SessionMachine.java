package org.tandemhelp.session.model;

import java.time.Instant;
import java.util.List;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.model.Outcome.Rejection;
import org.tandemhelp.session.model.Outcome.Transition;
import org.tandemhelp.session.model.SessionEvent.Kind;

/** Decides what a command does to a help session (design.md section 4). Pure: no clock, no I/O. */
public final class SessionMachine {

    private SessionMachine() {}

    /** A new session whose code was just issued. */
    public static Transition create(Terms terms) {
        HelpSession session =
                new HelpSession(terms, new SessionState.CodeIssued(), Line.WHOLE, Facts.NONE, 0);
        return new Transition(
                session, List.of(event(Kind.CREATED, Side.HELPER), event(Kind.CODE_ISSUED)));
    }

    /** What the command does at this time. */
    public static Outcome decide(HelpSession session, SessionCommand command, Instant now) {
        boolean over = session.state() instanceof SessionState.Ended;
        return switch (command) {
            case SessionCommand.Join join ->
                    over ? new Rejection(ProblemType.CODE_USED) : join(session, join.sharer(), now);
            case SessionCommand.Act act ->
                    over ? new Rejection(ProblemType.SESSION_ENDED) : act(session, act, now);
            case SessionCommand.End end ->
                    over ? unchanged(session) : Endings.end(session, end.reason(), null, now);
            case SessionCommand.SocketAttached attached ->
                    LineCommands.attached(session, attached.side());
            case SessionCommand.SocketLost lost -> LineCommands.lost(session, lost.side(), now);
            case SessionCommand.SocketClosed closed ->
                    LineCommands.closed(session, closed.side(), now);
            case SessionCommand.ServerRestarted restarted -> LineCommands.restarted(session, now);
            case SessionCommand.TimePassed passed -> timePassed(session, now);
        };
    }

    private static Outcome timePassed(HelpSession session, Instant now) {
        return Deadlines.next(session)
                .filter(due -> !due.at().isAfter(now))
                .<Outcome>map(due -> Endings.end(session, due.reason(), due.missing(), now))
                .orElseGet(() -> unchanged(session));
    }

    private static Outcome join(HelpSession session, PersonId sharer, Instant now) {
        if (sharer.equals(session.terms().helper())) {
            return new Rejection(ProblemType.OWN_CODE);
        }
        if (!(session.state() instanceof SessionState.CodeIssued)) {
            return new Rejection(ProblemType.CODE_USED);
        }
        if (!now.isBefore(session.terms().codeExpiresAt())) {
            return new Rejection(ProblemType.CODE_EXPIRED);
        }
        HelpSession joined =
                session.in(new SessionState.Joined(now, Sides.NONE))
                        .knowing(session.facts().joined(sharer, now));
        return changed(joined, event(Kind.SHARER_JOINED, Side.SHARER));
    }

    private static Outcome act(HelpSession session, SessionCommand.Act act, Instant now) {
        Side side = act.side();
        return switch (act.action()) {
            case SessionAction.ReportConfirmation a ->
                    a.matches() ? matched(session, side, now) : failed(session, side, now);
            case SessionAction.RequestMode a -> requestMode(session, side, a, now);
            case SessionAction.AnswerConsent a -> answer(session, side, a.allowed(), now);
            case SessionAction.ReportConnected a -> connected(session, side, now);
            case SessionAction.SetPaused a ->
                    PictureCommands.paused(session, side, a.paused(), now);
            case SessionAction.ReportPeer a -> PictureCommands.peer(session, side, a.silent(), now);
            case SessionAction.Leave a -> Endings.leave(session, side, a.reason(), now);
        };
    }

    private static Outcome matched(HelpSession session, Side side, Instant now) {
        if (!(session.state() instanceof SessionState.Joined joined)) {
            return conflict();
        }
        if (joined.matched().has(side)) {
            return unchanged(session);
        }
        Sides matched = joined.matched().with(side, true);
        if (matched.both()) {
            return changed(
                    session.in(new SessionState.IdentitiesShown(now)),
                    event(Kind.CONFIRMED, side),
                    event(Kind.IDENTITIES_SHOWN));
        }
        return changed(
                session.in(new SessionState.Joined(joined.since(), matched)),
                event(Kind.CONFIRMED, side));
    }

    private static Outcome failed(HelpSession session, Side side, Instant now) {
        if (!(session.state() instanceof SessionState.Joined)) {
            return conflict();
        }
        HelpSession counted = session.failedOnce();
        SessionEvent failed = event(Kind.CONFIRMATION_FAILED, side);
        if (counted.failedConfirmations() >= Limit.CONFIRMATIONS_PER_CODE.count()) {
            HelpSession burned = Endings.ended(counted, EndReason.CODE_BURNED, null, now);
            return changed(burned, failed, event(Kind.ENDED));
        }
        HelpSession released =
                counted.in(new SessionState.CodeIssued())
                        .on(session.line().with(Side.SHARER, null))
                        .knowing(Facts.NONE);
        return changed(released, failed);
    }

    private static Outcome requestMode(
            HelpSession session, Side side, SessionAction.RequestMode wish, Instant now) {
        if (side != Side.HELPER || !(session.state() instanceof SessionState.IdentitiesShown)) {
            return conflict();
        }
        HelpSession requested =
                session.in(new SessionState.ModeRequested(wish.mode(), now))
                        .knowing(session.facts().requested(wish.mode()));
        return changed(requested, event(Kind.MODE_REQUESTED, side));
    }

    private static Outcome answer(HelpSession session, Side side, boolean allowed, Instant now) {
        if (side != Side.SHARER
                || !(session.state() instanceof SessionState.ModeRequested requested)) {
            return conflict();
        }
        if (!allowed) {
            HelpSession declined = Endings.ended(session, EndReason.DECLINED, null, now);
            return changed(declined, event(Kind.CONSENT_DECLINED, side), event(Kind.ENDED));
        }
        HelpSession allowing =
                session.in(new SessionState.Connecting(requested.mode(), now, Sides.NONE))
                        .knowing(session.facts().consented(now));
        return changed(allowing, event(Kind.CONSENT_GIVEN, side));
    }

    private static Outcome connected(HelpSession session, Side side, Instant now) {
        if (PictureCommands.running(session)) {
            return unchanged(session);
        }
        if (!(session.state() instanceof SessionState.Connecting connecting)) {
            return conflict();
        }
        if (connecting.connected().has(side)) {
            return unchanged(session);
        }
        Sides connected = connecting.connected().with(side, true);
        SessionEvent report = event(Kind.CONNECTED, side);
        if (connected.both()) {
            HelpSession active =
                    session.in(SessionState.Active.running(connecting.mode()))
                            .knowing(session.facts().started(now));
            return changed(active, report, event(Kind.ACTIVE));
        }
        return changed(
                session.in(
                        new SessionState.Connecting(
                                connecting.mode(), connecting.since(), connected)),
                report);
    }

    static Outcome conflict() {
        return new Rejection(ProblemType.SESSION_CONFLICT);
    }

    static Outcome unchanged(HelpSession session) {
        return new Transition(session, List.of());
    }

    static Outcome changed(HelpSession session, SessionEvent... events) {
        return new Transition(session, List.of(events));
    }

    static SessionEvent event(Kind kind) {
        return new SessionEvent(kind, null);
    }

    static SessionEvent event(Kind kind, Side by) {
        return new SessionEvent(kind, by);
    }
}
