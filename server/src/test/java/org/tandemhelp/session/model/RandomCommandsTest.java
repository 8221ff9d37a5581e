package org.tandemhelp.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Side;

/** Whatever happens in whatever order, some things stay true (design.md section 4). */
class RandomCommandsTest {

    private static final int SESSIONS = 8_000;
    private static final int COMMANDS_EACH = 40;

    private final Random random = new Random(20261121);
    private final PersonId[] people = {Play.HELPER, Play.SHARER, PersonId.random()};
    private final Set<Phase> visited = EnumSet.noneOf(Phase.class);
    private final Set<EndReason> reasons = EnumSet.noneOf(EndReason.class);

    /** What an onlooker noted who trusts only the commands that went through. */
    private static final class Notes {
        boolean helperConfirmed;
        boolean sharerConfirmed;
        boolean bothConfirmed;
        boolean consented;
    }

    @Test
    void invariantsHoldInEveryOrder() {
        for (int i = 0; i < SESSIONS; i++) {
            play();
        }
        assertThat(visited).isEqualTo(EnumSet.allOf(Phase.class));
        assertThat(reasons)
                .contains(
                        EndReason.HELPER_LEFT,
                        EndReason.SHARER_LEFT,
                        EndReason.DECLINED,
                        EndReason.CODE_EXPIRED,
                        EndReason.CONSENT_TIMEOUT,
                        EndReason.CODE_BURNED,
                        EndReason.NETWORK_LOST,
                        EndReason.LENGTH_LIMIT,
                        EndReason.IDLE_LIMIT,
                        EndReason.SIGNED_OUT);
    }

    private void play() {
        HelpSession session = Play.code().session;
        Instant now = Play.START;
        Notes notes = new Notes();
        for (int i = 0; i < COMMANDS_EACH; i++) {
            now = now.plus(pause());
            SessionCommand command = likely(session.state());
            Outcome outcome = SessionMachine.decide(session, command, now);
            if (outcome instanceof Outcome.Transition change) {
                check(session, command, change, notes, now);
                session = change.session();
            }
            visited.add(session.state().phase());
        }
    }

    private void check(
            HelpSession before,
            SessionCommand command,
            Outcome.Transition change,
            Notes notes,
            Instant now) {
        HelpSession after = change.session();
        note(before, command, notes);
        assertThat(change.events().isEmpty()).isEqualTo(after.equals(before));
        assertThat(after.terms()).isEqualTo(before.terms());
        assertThat(after.failedConfirmations()).isBetween(before.failedConfirmations(), 3);
        switch (after.state()) {
            case SessionState.CodeIssued s -> assertThat(after.facts()).isEqualTo(Facts.NONE);
            case SessionState.Joined s -> assertThat(after.facts().sharer()).isNotNull();
            case SessionState.IdentitiesShown s -> assertThat(notes.bothConfirmed).isTrue();
            case SessionState.ModeRequested s -> assertThat(notes.bothConfirmed).isTrue();
            case SessionState.Connecting s -> consented(after, notes);
            case SessionState.Active s -> running(after, s, notes, now);
            case SessionState.Reconnecting s -> running(after, s.resumesTo(), notes, now);
            case SessionState.Ended s -> over(before, after, s);
        }
        if (command instanceof SessionCommand.Act act) {
            onlyTheRightSide(before, act);
            pauseIsOnesOwn(before, act, after);
        }
    }

    private static void note(HelpSession before, SessionCommand command, Notes notes) {
        if (command instanceof SessionCommand.Join) {
            notes.helperConfirmed = false;
            notes.sharerConfirmed = false;
        }
        if (!(command instanceof SessionCommand.Act act)) {
            return;
        }
        if (act.action() instanceof SessionAction.ReportConfirmation report
                && before.state() instanceof SessionState.Joined) {
            notes.helperConfirmed |= report.matches() && act.side() == Side.HELPER;
            notes.sharerConfirmed |= report.matches() && act.side() == Side.SHARER;
            notes.bothConfirmed |= notes.helperConfirmed && notes.sharerConfirmed;
        }
        if (act.action() instanceof SessionAction.AnswerConsent answer) {
            notes.consented |= answer.allowed() && act.side() == Side.SHARER;
        }
    }

    private static void consented(HelpSession session, Notes notes) {
        assertThat(notes.bothConfirmed).isTrue();
        assertThat(notes.consented).isTrue();
        assertThat(session.facts().consentedAt()).isNotNull();
    }

    private static void running(
            HelpSession session, SessionState.Active picture, Notes notes, Instant now) {
        consented(session, notes);
        assertThat(session.facts().startedAt()).isNotNull();
        Instant since = picture.pausedSince();
        assertThat(since == null).isEqualTo(picture.paused().none());
        if (since != null) {
            assertThat(since).isBetween(session.facts().startedAt(), now);
            Instant latest = since.plus(session.terms().idleLimit());
            assertThat(Deadlines.next(session).orElseThrow().at()).isBeforeOrEqualTo(latest);
        }
    }

    private void over(HelpSession before, HelpSession after, SessionState.Ended end) {
        reasons.add(end.reason());
        assertThat(after.facts().endedAt()).isNotNull();
        assertThat(Deadlines.next(after)).isEmpty();
        if (before.state() instanceof SessionState.Ended) {
            assertThat(after).isEqualTo(before);
        } else if (end.reason() == EndReason.IDLE_LIMIT) {
            assertThat(Objects.requireNonNull(paused(before.state())).none()).isFalse();
        }
    }

    private static void onlyTheRightSide(HelpSession before, SessionCommand.Act act) {
        if (act.action() instanceof SessionAction.RequestMode) {
            assertThat(act.side()).isEqualTo(Side.HELPER);
        }
        if (act.action() instanceof SessionAction.AnswerConsent) {
            assertThat(act.side()).isEqualTo(Side.SHARER);
            assertThat(before.state()).isInstanceOf(SessionState.ModeRequested.class);
        }
    }

    private static void pauseIsOnesOwn(
            HelpSession before, SessionCommand.Act act, HelpSession after) {
        Sides was = paused(before.state());
        Sides is = paused(after.state());
        if (was != null && is != null) {
            Side other = act.side().other();
            assertThat(is.has(other)).isEqualTo(was.has(other));
        }
    }

    private static @Nullable Sides paused(SessionState state) {
        return switch (state) {
            case SessionState.Active s -> s.paused();
            case SessionState.Reconnecting s -> s.resumesTo().paused();
            default -> null;
        };
    }

    private Duration pause() {
        return switch (random.nextInt(40)) {
            case 0 -> Duration.ofHours(9);
            case 1 -> Duration.ofMinutes(6);
            case 2 -> Duration.ofSeconds(31);
            case 3, 4, 5 -> Duration.ofSeconds(4);
            default -> Duration.ofMillis(random.nextInt(900));
        };
    }

    /** Half of the time what leads on from here, so that every state is reached. */
    private SessionCommand likely(SessionState state) {
        if (random.nextBoolean()) {
            return any();
        }
        return switch (state) {
            case SessionState.CodeIssued s -> new SessionCommand.Join(Play.SHARER);
            case SessionState.Joined s ->
                    act(new SessionAction.ReportConfirmation(random.nextInt(4) > 0));
            case SessionState.IdentitiesShown s -> act(new SessionAction.RequestMode(mode()));
            case SessionState.ModeRequested s ->
                    act(new SessionAction.AnswerConsent(random.nextInt(4) > 0));
            case SessionState.Connecting s -> act(new SessionAction.ReportConnected());
            case SessionState.Active s -> act(new SessionAction.SetPaused(random.nextBoolean()));
            case SessionState.Reconnecting s ->
                    act(new SessionAction.ReportPeer(random.nextBoolean()));
            case SessionState.Ended s -> any();
        };
    }

    private SessionCommand any() {
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> new SessionCommand.Join(people[random.nextInt(people.length)]);
            case 3, 4 -> act(new SessionAction.ReportConfirmation(random.nextBoolean()));
            case 5, 6 -> act(new SessionAction.RequestMode(mode()));
            case 7, 8 -> act(new SessionAction.AnswerConsent(random.nextBoolean()));
            case 9, 10 -> act(new SessionAction.ReportConnected());
            case 11, 12 -> act(new SessionAction.SetPaused(random.nextBoolean()));
            case 13, 14 -> act(new SessionAction.ReportPeer(random.nextBoolean()));
            case 15 -> act(new SessionAction.Leave(reason()));
            case 16 -> new SessionCommand.SocketClosed(side());
            case 17, 18, 19 -> new SessionCommand.SocketLost(side());
            case 20, 21, 22 -> new SessionCommand.SocketAttached(side());
            case 23 -> new SessionCommand.ServerRestarted();
            case 24 -> random.nextInt(4) == 0 ? end() : new SessionCommand.TimePassed();
            default -> new SessionCommand.TimePassed();
        };
    }

    private SessionCommand end() {
        return new SessionCommand.End(EndReason.SIGNED_OUT);
    }

    private SessionCommand act(SessionAction action) {
        return new SessionCommand.Act(side(), action);
    }

    private Side side() {
        return random.nextBoolean() ? Side.HELPER : Side.SHARER;
    }

    private Mode mode() {
        return random.nextBoolean() ? Mode.VIEW_ONLY : Mode.FULL_CONTROL;
    }

    private @Nullable EndReason reason() {
        EndReason[] all = EndReason.values();
        return random.nextBoolean() ? null : all[random.nextInt(all.length)];
    }
}
