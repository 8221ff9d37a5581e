package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Åsa Öberg",
                "O'Brien-Smith",
                "李小龙",
                "مريم",
                "👩‍👧‍👦",
                "<b>Ada</b>",
                "a b",
                "𝒜da"
            })
    void namesOfTheWorldPass(String name) {
        assertThat(PlainText.fault(name, 64)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u2003",
                "\u200b\u200d",
                "\u3000",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202ab",
                "a\u202eb",
                "a\u2066b",
                "a\u2069b",
                "a\ud800",
                "\udc00a",
                "e\u0301"
            })
    void whatFakesOrBreaksALineIsRefused(String text) {
        assertThat(PlainText.fault(text, 64)).isNotNull();
    }

    @Test
    void nothingIsEmpty() {
        assertThat(PlainText.fault(null, 64)).isEqualTo("This must not be empty.");
    }

    @Test
    void lengthCountsCodePoints() {
        assertThat(PlainText.fault("😀".repeat(64), 64)).isNull();
        assertThat(PlainText.fault("😀".repeat(65), 64)).contains("64");
    }

    @Test
    void theNormalFormIsComposed() {
        assertThat(PlainText.normal("e\u0301")).isEqualTo("é");
        assertThat(PlainText.fault(PlainText.normal("e\u0301"), 64)).isNull();
    }
}
