package org.tandemhelp.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemhelp.session.model.Play.confirmation;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Side;

class SessionMachineTest {

    private static final SessionAction CONNECTED = new SessionAction.ReportConnected();
    private static final SessionAction ALLOW = new SessionAction.AnswerConsent(true);
    private static final SessionAction REQUEST = new SessionAction.RequestMode(Mode.VIEW_ONLY);

    private static SessionCommand by(Side side, SessionAction action) {
        return new SessionCommand.Act(side, action);
    }

    @Test
    void theWholeWayLeavesItsFacts() {
        Play play = Play.active();
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
        assertThat(play.session.facts().sharer()).isEqualTo(Play.SHARER);
        assertThat(play.session.facts().mode()).isEqualTo(Mode.VIEW_ONLY);
        assertThat(play.session.facts().consentedAt()).isNotNull();
        assertThat(play.session.facts().startedAt()).isNotNull();
        assertThat(play.happened)
                .containsExactly(
                        SessionEvent.Kind.SHARER_JOINED,
                        SessionEvent.Kind.CONFIRMED,
                        SessionEvent.Kind.CONFIRMED,
                        SessionEvent.Kind.IDENTITIES_SHOWN,
                        SessionEvent.Kind.MODE_REQUESTED,
                        SessionEvent.Kind.CONSENT_GIVEN,
                        SessionEvent.Kind.CONNECTED,
                        SessionEvent.Kind.CONNECTED,
                        SessionEvent.Kind.ACTIVE);
    }

    @Test
    void ownCodeIsRefused() {
        assertThat(Play.code().refusal(new SessionCommand.Join(Play.HELPER)))
                .isEqualTo(ProblemType.OWN_CODE);
    }

    @Test
    void twoSharersCannotClaimOneCode() {
        SessionCommand second = new SessionCommand.Join(PersonId.random());
        assertThat(Play.joined().refusal(second)).isEqualTo(ProblemType.CODE_USED);
        assertThat(Play.active().refusal(second)).isEqualTo(ProblemType.CODE_USED);
    }

    @Test
    void anExpiredCodeIsRefusedEvenBeforeTheTimerSawIt() {
        Play play = Play.code();
        play.now = play.now.plus(Play.CODE_LIFE);
        assertThat(play.refusal(new SessionCommand.Join(Play.SHARER)))
                .isEqualTo(ProblemType.CODE_EXPIRED);
    }

    @Test
    void oneConfirmationShowsNoIdentities() {
        Play play = Play.joined().helper(confirmation(true));
        assertThat(play.phase()).isEqualTo(Phase.JOINED);
        play.helper(confirmation(true));
        assertThat(play.phase()).isEqualTo(Phase.JOINED);
        play.sharer(confirmation(true));
        assertThat(play.phase()).isEqualTo(Phase.IDENTITIES_SHOWN);
    }

    @Test
    void aWrongConfirmationReleasesTheSharerAndTheThirdBurnsTheCode() {
        Play play = Play.joined().helper(confirmation(false));
        assertThat(play.phase()).isEqualTo(Phase.CODE_ISSUED);
        assertThat(play.session.facts().sharer()).isNull();
        assertThat(play.session.attemptsLeft()).isEqualTo(2);

        play.with(new SessionCommand.Join(Play.SHARER)).sharer(confirmation(false));
        assertThat(play.session.attemptsLeft()).isEqualTo(1);

        play.with(new SessionCommand.Join(Play.SHARER)).helper(confirmation(false));
        assertThat(play.endReason()).isEqualTo(EndReason.CODE_BURNED);
        assertThat(play.refusal(new SessionCommand.Join(Play.SHARER)))
                .isEqualTo(ProblemType.CODE_USED);
    }

    @Test
    void aMatchOfOneSideDoesNotSurviveAFailure() {
        Play play = Play.joined().helper(confirmation(true)).sharer(confirmation(false));
        play.with(new SessionCommand.Join(Play.SHARER)).sharer(confirmation(true));
        assertThat(play.phase()).isEqualTo(Phase.JOINED);
    }

    @Test
    void onlyTheHelperAsksAndOnlyTheSharerAnswers() {
        assertThat(Play.identitiesShown().refusal(by(Side.SHARER, REQUEST)))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
        assertThat(Play.modeRequested().refusal(by(Side.HELPER, ALLOW)))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
    }

    @Test
    void nothingIsActiveBeforeBothAreConnected() {
        Play play = Play.connecting().helper(CONNECTED).helper(CONNECTED);
        assertThat(play.phase()).isEqualTo(Phase.CONNECTING);
        play.sharer(CONNECTED);
        assertThat(play.phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void declineEnds() {
        Play play = Play.modeRequested().sharer(new SessionAction.AnswerConsent(false));
        assertThat(play.endReason()).isEqualTo(EndReason.DECLINED);
        assertThat(play.happened)
                .endsWith(SessionEvent.Kind.CONSENT_DECLINED, SessionEvent.Kind.ENDED);
    }

    @Test
    void whatComesTooEarlyChangesNothing() {
        assertThat(Play.code().refusal(by(Side.HELPER, REQUEST)))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
        assertThat(Play.joined().refusal(by(Side.SHARER, ALLOW)))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
        assertThat(Play.identitiesShown().refusal(by(Side.SHARER, CONNECTED)))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
        assertThat(Play.connecting().refusal(by(Side.SHARER, new SessionAction.SetPaused(true))))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
        assertThat(Play.connecting().refusal(by(Side.SHARER, new SessionAction.ReportPeer(true))))
                .isEqualTo(ProblemType.SESSION_CONFLICT);
    }

    @Test
    void onlyTheOneWhoPausedResumes() {
        Play play =
                Play.active()
                        .sharer(new SessionAction.SetPaused(true))
                        .helper(new SessionAction.SetPaused(true))
                        .helper(new SessionAction.SetPaused(false));
        assertThat(((SessionState.Active) play.session.state()).paused())
                .isEqualTo(new Sides(false, true));
        play.sharer(new SessionAction.SetPaused(false));
        assertThat(((SessionState.Active) play.session.state()).paused()).isEqualTo(Sides.NONE);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void eachSideMayLeaveAtAnyTime(Side side) {
        for (Play play : new Play[] {Play.joined(), Play.modeRequested(), Play.active()}) {
            play.act(side, new SessionAction.Leave(null));
            assertThat(play.endReason()).isEqualTo(EndReason.leftBy(side));
            assertThat(play.session.facts().endedAt()).isEqualTo(play.now);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_BURNED,CODE_BURNED",
        "IDENTITY_MISMATCH,IDENTITY_MISMATCH",
        "TENANT_DISABLED,HELPER_LEFT",
        "SHARER_LEFT,HELPER_LEFT",
        "NETWORK_LOST,HELPER_LEFT"
    })
    void aClientMaySayOnlyWhatItCanKnow(EndReason said, EndReason stored) {
        Play play = Play.active().helper(new SessionAction.Leave(said));
        assertThat(play.endReason()).isEqualTo(stored);
    }

    @Test
    void theEndIsFinal() {
        Play play = Play.active().helper(new SessionAction.Leave(null));
        HelpSession over = play.session;
        assertThat(play.refusal(by(Side.SHARER, CONNECTED))).isEqualTo(ProblemType.SESSION_ENDED);
        play.with(new SessionCommand.End(EndReason.SIGNED_OUT))
                .with(new SessionCommand.SocketLost(Side.SHARER))
                .with(new SessionCommand.SocketClosed(Side.SHARER))
                .with(new SessionCommand.SocketAttached(Side.SHARER))
                .with(new SessionCommand.ServerRestarted())
                .after(Duration.ofDays(1));
        assertThat(play.session).isEqualTo(over);
    }

    @Test
    void outsideRulesEndIt() {
        Play play = Play.connecting().with(new SessionCommand.End(EndReason.TENANT_DISABLED));
        assertThat(play.endReason()).isEqualTo(EndReason.TENANT_DISABLED);
    }
}
