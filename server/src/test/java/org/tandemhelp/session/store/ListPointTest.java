package org.tandemhelp.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

class ListPointTest {

    @Test
    void isReadBack() {
        ListPoint point = new ListPoint(Instant.parse("2026-11-21T08:00:00.123Z"), new UUID(1, 2));
        assertThat(ListPoint.of(point.cursor())).isEqualTo(point);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-21T08:00:00Z",
                "2026-11-21T08:00:00Z x",
                "x 00000000-0000-0001-0000-000000000002",
                "2026-11-21T08:00:00Z 1-1-1-1-1"
            })
    void refusesWhatItDidNotWrite(String plain) {
        String cursor =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ListPoint.of(cursor))
                .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_REQUEST));
    }
}
