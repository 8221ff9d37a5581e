package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.ProblemException;

class ListPointTest {

    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada Berg", "Zoë\n李", "a\nb\nc", "2026-11-21T00:00:00Z"})
    void aPointIsReadAsItWasWritten(String value) {
        ListPoint point = new ListPoint("-name", value, ID);
        assertThat(ListPoint.of(point.cursor(), "-name")).isEqualTo(point);
        assertThat(point.cursor()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%%%",
                "name",
                "name\nno-id\nvalue",
                "name\n11111111-2222-3333-4444-555555555555",
                "name\n1-2-3-4-5\nvalue",
                "mail\n11111111-2222-3333-4444-555555555555\nvalue",
                "name\n11111111-2222-3333-4444-555555555555\nva\0lue"
            })
    void anythingElseIsRefused(String plain) {
        String encoded =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        for (String cursor : new String[] {plain, encoded, encoded + "="}) {
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class, () -> ListPoint.of(cursor, "name"));
            assertThat(problem.errors()).containsOnlyKeys("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "99999999999999999999", "2026-13-01T00:00:00Z"})
    void aValueOfAnotherKindIsRefused(String value) {
        for (Keyset.Kind kind : new Keyset.Kind[] {Keyset.Kind.TIME, Keyset.Kind.NUMBER}) {
            Keyset keyset = new Keyset("x", kind, "id");
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> keyset.value(new ListPoint("name", value, ID)));
            assertThat(problem.errors()).containsOnlyKeys("cursor");
        }
    }
}
