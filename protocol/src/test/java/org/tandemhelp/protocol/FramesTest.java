package org.tandemhelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.CreateSession;
import org.tandemhelp.protocol.v1.Identity;
import org.tandemhelp.protocol.v1.Mode;
import org.tandemhelp.protocol.v1.Ping;
import org.tandemhelp.protocol.v1.Policy;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.Welcome;

class FramesTest {

    @Test
    void whatIsWrittenIsReadBack() {
        ClientFrame frame =
                ClientFrame.newBuilder()
                        .setRequestId(7)
                        .setCreateSession(
                                CreateSession.newBuilder().setWantedMode(Mode.MODE_VIEW_ONLY))
                        .build();
        assertThat(Frames.readClientFrame(frame.toByteArray()))
                .isEqualTo(new Read.Readable<>(frame));
    }

    @Test
    void aFrameOverTheLimitIsRefusedBeforeAnythingIsRead() {
        assertThat(Frames.readClientFrame(new byte[Frames.MAX_BYTES + 1]))
                .isEqualTo(new Read.Unreadable<ClientFrame>("too large"));
    }

    @Test
    void aServerFrameAnswersForItsInnerMessages() {
        Identity self =
                Identity.newBuilder()
                        .setPersonId(ByteString.copyFrom(new byte[16]))
                        .setGivenName("A\u202Eb")
                        .build();
        Welcome welcome =
                Welcome.newBuilder()
                        .setSelf(self)
                        .setTenantId(ByteString.copyFrom(new byte[16]))
                        .setPolicy(Policy.getDefaultInstance())
                        .build();
        ServerFrame frame = ServerFrame.newBuilder().setWelcome(welcome).build();
        assertThat(Frames.readServerFrame(frame.toByteArray()))
                .isEqualTo(new Read.Unreadable<ServerFrame>("welcome.self.given_name"));
    }

    @Test
    void halfASurrogatePairIsAViolationBeforeItIsWritten() {
        Identity identity =
                Identity.newBuilder()
                        .setPersonId(ByteString.copyFrom(new byte[16]))
                        .setGivenName("\uD83D")
                        .build();
        assertThat(FieldRules.firstViolation(identity)).isEqualTo("given_name");
    }

    @Test
    void aFrameWithoutRulesHasNoViolation() {
        ClientFrame ping = ClientFrame.newBuilder().setPing(Ping.getDefaultInstance()).build();
        assertThat(FieldRules.firstViolation(ping)).isNull();
    }

    @Test
    void randomBytesAreReadOrRefusedNeverThrown() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertThat(Frames.readClientFrame(bytes)).isNotNull();
            assertThat(Frames.readServerFrame(bytes)).isNotNull();
        }
    }
}
