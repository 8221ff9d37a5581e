package org.tandemhelp.session.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Side;

/** One session played by hand, with a clock that only moves when told. */
final class Play {

    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    static final PersonId HELPER = PersonId.random();
    static final PersonId SHARER = PersonId.random();
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration CONSENT = Duration.ofMinutes(5);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LIMIT = Duration.ofHours(8);

    HelpSession session;
    Instant now = START;
    final List<SessionEvent.Kind> happened = new ArrayList<>();

    private Play(HelpSession session) {
        this.session = session;
    }

    static Play code() {
        Terms terms =
                new Terms(
                        HELPER, Mode.VIEW_ONLY, START, START.plus(CODE_LIFE), CONSENT, IDLE, LIMIT);
        return new Play(SessionMachine.create(terms).session());
    }

    static Play joined() {
        return code().with(new SessionCommand.Join(SHARER));
    }

    static Play identitiesShown() {
        return joined().helper(confirmation(true)).sharer(confirmation(true));
    }

    static Play modeRequested() {
        return identitiesShown().helper(new SessionAction.RequestMode(Mode.VIEW_ONLY));
    }

    static Play connecting() {
        return modeRequested().sharer(new SessionAction.AnswerConsent(true));
    }

    static Play active() {
        return connecting()
                .helper(new SessionAction.ReportConnected())
                .sharer(new SessionAction.ReportConnected());
    }

    static SessionAction confirmation(boolean matches) {
        return new SessionAction.ReportConfirmation(matches);
    }

    Play helper(SessionAction action) {
        return with(new SessionCommand.Act(Side.HELPER, action));
    }

    Play sharer(SessionAction action) {
        return with(new SessionCommand.Act(Side.SHARER, action));
    }

    Play act(Side side, SessionAction action) {
        return with(new SessionCommand.Act(side, action));
    }

    /** Carries the command out; a rejection fails the test. */
    Play with(SessionCommand command) {
        switch (SessionMachine.decide(session, command, now)) {
            case Outcome.Transition change -> {
                session = change.session();
                change.events().forEach(event -> happened.add(event.kind()));
            }
            case Outcome.Rejection rejection ->
                    throw new AssertionError(command + " was rejected: " + rejection.problem());
        }
        return this;
    }

    /** The problem with which the command is rejected. */
    ProblemType refusal(SessionCommand command) {
        return switch (SessionMachine.decide(session, command, now)) {
            case Outcome.Rejection rejection -> rejection.problem();
            case Outcome.Transition change ->
                    throw new AssertionError(command + " led to " + change.session().state());
        };
    }

    /** Lets time pass and the timers look. */
    Play after(Duration time) {
        now = now.plus(time);
        return with(new SessionCommand.TimePassed());
    }

    Play afterSeconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    Phase phase() {
        return session.state().phase();
    }

    EndReason endReason() {
        return ((SessionState.Ended) session.state()).reason();
    }
}
