package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.directory.scim.store.FilterText;

/** What goes to the library's parser, which knows no escapes. */
class FiltersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ada         | ada",
                "a'b; -- %   | a'b; -- %",
                "å ✓         | å ✓",
                "~x          | ~7e78",
                "a\\\"b      | ~612262",
                "\\u0041     | ~41",
                "a\\\\       | ~615c"
            })
    void onlyWhatItWouldMisunderstandIsWrittenAnew(String written, String parsed) {
        assertThat(FilterText.forParser(written)).isEqualTo(parsed);
    }

    @Test
    void theEmptyTextIsOne() {
        assertThat(FilterText.forParser("")).isEqualTo("~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "\\q", "a\"b", "\\u00", "\\u0000", "a\nb"})
    void whatIsNoTextIsRefused(String written) {
        assertThatThrownBy(() -> FilterText.forParser(written))
                .isInstanceOf(InvalidFilterException.class);
    }
}
