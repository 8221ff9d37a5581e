package org.tandemhelp.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Side;

/** When time ends a session, and when it must not. */
class DeadlinesTest {

    private static final SessionAction SILENT = new SessionAction.ReportPeer(true);
    private static final SessionAction BACK = new SessionAction.ReportPeer(false);

    private static final SessionAction PAUSE = new SessionAction.SetPaused(true);
    private static final SessionAction RESUME = new SessionAction.SetPaused(false);

    private static SessionCommand lost(Side side) {
        return new SessionCommand.SocketLost(side);
    }

    private static void ended(Play play, EndReason reason, @Nullable Side missing) {
        assertThat(play.session.state()).isEqualTo(new SessionState.Ended(reason, missing));
    }

    @Test
    void aCodeExpires() {
        Play play = Play.code().after(Play.CODE_LIFE.minusMillis(1));
        assertThat(play.phase()).isEqualTo(Phase.CODE_ISSUED);
        ended(play.after(Duration.ofMillis(1)), EndReason.CODE_EXPIRED, null);
    }

    @Test
    void aPairingOfTheLastSecondMayFinish() {
        Play play = Play.code();
        play.now = play.now.plus(Play.CODE_LIFE).minusSeconds(1);
        play.with(new SessionCommand.Join(Play.SHARER)).afterSeconds(29);
        assertThat(play.phase()).isEqualTo(Phase.JOINED);
        ended(play.afterSeconds(1), EndReason.CODE_EXPIRED, null);
    }

    @Test
    void peopleHaveTheConsentTimeout() {
        ended(Play.identitiesShown().after(Play.CONSENT), EndReason.CONSENT_TIMEOUT, null);
        ended(Play.modeRequested().after(Play.CONSENT), EndReason.CONSENT_TIMEOUT, null);
        ended(Play.connecting().after(Play.CONSENT), EndReason.CONSENT_TIMEOUT, null);
    }

    @Test
    void aSideThatNeverConnectsIsMissing() {
        Play play = Play.connecting().helper(new SessionAction.ReportConnected());
        ended(play.after(Play.CONSENT), EndReason.NETWORK_LOST, Side.SHARER);
    }

    @Test
    void theLongestSessionEnds() {
        Play play = Play.active().after(Play.LIMIT.minusSeconds(1));
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
        ended(play.afterSeconds(1), EndReason.LENGTH_LIMIT, null);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aSessionThatOneOfThemPausesForTooLongEnds(Side side) {
        Play play = Play.active().act(side, PAUSE).after(Play.IDLE.minusMillis(1));
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
        ended(play.after(Duration.ofMillis(1)), EndReason.IDLE_LIMIT, null);
    }

    @Test
    void aPauseThatEndsInTimeIsForgotten() {
        Play play = Play.active().sharer(PAUSE).after(Play.IDLE.minusSeconds(1)).sharer(RESUME);
        assertThat(play.after(Play.IDLE.multipliedBy(2)).phase()).isEqualTo(Phase.ACTIVE);
        play.helper(PAUSE).after(Play.IDLE.minusSeconds(1));
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void pausesThatOverlapAreOne() {
        Play play =
                Play.active()
                        .sharer(PAUSE)
                        .after(Play.IDLE.minusSeconds(1))
                        .helper(PAUSE)
                        .sharer(RESUME);
        ended(play.afterSeconds(1), EndReason.IDLE_LIMIT, null);
    }

    @Test
    void aPauseGoesOnWhileTheClientsLookForEachOther() {
        Play play =
                Play.active()
                        .sharer(PAUSE)
                        .after(Play.IDLE.minusSeconds(10))
                        .helper(SILENT)
                        .afterSeconds(9);
        assertThat(play.phase()).isEqualTo(Phase.RECONNECTING);
        ended(play.afterSeconds(1), EndReason.IDLE_LIMIT, null);
    }

    @Test
    void aRestartDoesNotForgetAPause() {
        Play play =
                Play.active()
                        .helper(PAUSE)
                        .after(Play.IDLE.minusSeconds(30))
                        .with(new SessionCommand.ServerRestarted())
                        .with(new SessionCommand.SocketAttached(Side.HELPER))
                        .with(new SessionCommand.SocketAttached(Side.SHARER))
                        .afterSeconds(29);
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
        ended(play.afterSeconds(1), EndReason.IDLE_LIMIT, null);
    }

    @Test
    void withoutAPauseNobodyIsIdle() {
        Play play = Play.active().after(Play.LIMIT.minusSeconds(1));
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void beforeThePictureALostSocketHasFourSeconds() {
        Play play = Play.joined().with(lost(Side.SHARER)).afterSeconds(3);
        assertThat(play.phase()).isEqualTo(Phase.JOINED);
        ended(play.afterSeconds(1), EndReason.NETWORK_LOST, Side.SHARER);

        ended(
                Play.code().with(lost(Side.HELPER)).afterSeconds(4),
                EndReason.NETWORK_LOST,
                Side.HELPER);
    }

    @Test
    void aSocketThatComesBackInTimeIsForgotten() {
        Play play =
                Play.connecting()
                        .with(lost(Side.HELPER))
                        .afterSeconds(3)
                        .with(new SessionCommand.SocketAttached(Side.HELPER))
                        .afterSeconds(60);
        assertThat(play.phase()).isEqualTo(Phase.CONNECTING);
    }

    @Test
    void aRunningPictureOutlivesALostSocketForAMinute() {
        Play play = Play.active().with(lost(Side.SHARER)).afterSeconds(59);
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
        ended(play.afterSeconds(1), EndReason.NETWORK_LOST, Side.SHARER);
    }

    @Test
    void aKilledBrowserIsNoticedByItsPeer() {
        Play play = Play.active().with(lost(Side.SHARER)).afterSeconds(3).helper(SILENT);
        assertThat(play.session.state())
                .isInstanceOfSatisfying(
                        SessionState.Reconnecting.class,
                        s -> assertThat(s.missing()).isEqualTo(Side.SHARER));
        ended(play.afterSeconds(1), EndReason.NETWORK_LOST, Side.SHARER);
    }

    @Test
    void aReportOfTheLostSideItselfDoesNotShortenItsTime() {
        Play play = Play.active().sharer(SILENT).with(lost(Side.SHARER)).afterSeconds(10);
        assertThat(play.phase()).isEqualTo(Phase.RECONNECTING);
    }

    @Test
    void clientsThatLoseEachOtherHaveThirtySeconds() {
        Play play = Play.active().helper(SILENT).afterSeconds(29);
        assertThat(play.phase()).isEqualTo(Phase.RECONNECTING);
        ended(play.afterSeconds(1), EndReason.NETWORK_LOST, Side.SHARER);
    }

    @Test
    void clientsThatFindEachOtherGoOnAsTheyWere() {
        Play play =
                Play.active()
                        .sharer(new SessionAction.SetPaused(true))
                        .helper(SILENT)
                        .sharer(SILENT)
                        .helper(BACK);
        assertThat(play.phase()).isEqualTo(Phase.RECONNECTING);
        play.helper(new SessionAction.SetPaused(true)).sharer(BACK).afterSeconds(60);
        assertThat(play.session.state())
                .isInstanceOfSatisfying(
                        SessionState.Active.class,
                        s -> assertThat(s.paused()).isEqualTo(new Sides(true, true)));
    }

    @Test
    void afterARestartEveryoneHasAMinute() {
        for (Play play : new Play[] {Play.code(), Play.joined(), Play.active()}) {
            play.with(new SessionCommand.ServerRestarted()).afterSeconds(59);
            assertThat(play.phase()).isNotEqualTo(Phase.ENDED);
            play.afterSeconds(1);
            assertThat(play.endReason()).isEqualTo(EndReason.NETWORK_LOST);
        }
    }

    @Test
    void theSecondToComeBackHasTheSameMinute() {
        Play play =
                Play.connecting()
                        .with(lost(Side.HELPER))
                        .with(lost(Side.SHARER))
                        .afterSeconds(10)
                        .with(new SessionCommand.SocketAttached(Side.HELPER))
                        .afterSeconds(40);
        assertThat(play.phase()).isEqualTo(Phase.CONNECTING);
        ended(play.afterSeconds(10), EndReason.NETWORK_LOST, Side.SHARER);
    }

    @Test
    void aClosedTabEndsAtOnce() {
        ended(
                Play.active().with(new SessionCommand.SocketClosed(Side.SHARER)),
                EndReason.SHARER_LEFT,
                null);
        ended(
                Play.code().with(new SessionCommand.SocketClosed(Side.HELPER)),
                EndReason.HELPER_LEFT,
                null);
    }

    @Test
    void aSideThatIsNotThereCannotBeLost() {
        Play play = Play.code();
        HelpSession before = play.session;
        play.with(lost(Side.SHARER)).with(new SessionCommand.SocketClosed(Side.SHARER));
        assertThat(play.session).isEqualTo(before);
    }

    @Test
    void anEndedSessionHasNoDeadline() {
        Play play = Play.active().helper(new SessionAction.Leave(null));
        assertThat(Deadlines.next(play.session)).isEmpty();
    }
}
