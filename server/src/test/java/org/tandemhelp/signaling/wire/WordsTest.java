package org.tandemhelp.signaling.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.Side;

class WordsTest {

    @Test
    void everyWordIsOnTheWireAndBack() {
        for (Phase phase : Phase.values()) {
            assertThat(Words.state(phase).getNumber()).isEqualTo(phase.ordinal() + 1);
        }
        for (EndReason reason : EndReason.values()) {
            assertThat(Words.endReason(Words.endReason(reason))).isEqualTo(reason);
            assertThat(Words.endReason(reason).getNumber()).isEqualTo(reason.ordinal() + 1);
        }
        for (Mode mode : Mode.values()) {
            assertThat(Words.mode(Words.mode(mode))).isEqualTo(mode);
        }
        for (Side side : Side.values()) {
            assertThat(Words.side(side).getNumber()).isEqualTo(side.ordinal() + 1);
        }
    }

    @Test
    void theWireHasNoWordThatWeLack() {
        assertThat(org.tandemhelp.protocol.v1.EndReason.values())
                .hasSize(EndReason.values().length + 2);
        assertThat(org.tandemhelp.protocol.v1.SessionState.values())
                .hasSize(Phase.values().length + 2);
        assertThat(org.tandemhelp.protocol.v1.Mode.values()).hasSize(Mode.values().length + 2);
    }

    @Test
    void nothingIsUnspecified() {
        assertThat(Words.endReason((EndReason) null).getNumber()).isZero();
        assertThat(Words.mode((Mode) null).getNumber()).isZero();
        assertThat(Words.side(null).getNumber()).isZero();
        assertThat(Words.endReason(org.tandemhelp.protocol.v1.EndReason.UNRECOGNIZED)).isNull();
    }
}
