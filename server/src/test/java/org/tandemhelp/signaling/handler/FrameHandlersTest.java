package org.tandemhelp.signaling.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ClientFrame.BodyCase;
import org.tandemhelp.testing.ServerTest;

/** Names on the wire lead to the file (design.md section 3, rule 8). */
@ServerTest
class FrameHandlersTest {

    @Autowired private FrameHandlers handlers;
    @Autowired private List<FrameHandler> all;

    @Test
    void everyMemberHasItsHandlerAndEveryHandlerItsMember() {
        Set<BodyCase> members =
                Arrays.stream(BodyCase.values())
                        .filter(member -> member != BodyCase.BODY_NOT_SET)
                        .collect(Collectors.toSet());
        assertThat(handlers.handled()).isEqualTo(members);
        assertThat(all).hasSize(members.size());
    }

    @Test
    void theNameOfTheMemberIsTheNameOfTheClass() {
        for (FrameHandler handler : all) {
            FieldDescriptor member =
                    ClientFrame.getDescriptor().findFieldByNumber(handler.handles().getNumber());
            assertThat(handler.getClass().getSimpleName())
                    .isEqualTo(member.getMessageType().getName() + "Handler");
        }
    }
}
