package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasAnAddressAStatusAndASentence(ProblemType type) {
        assertThat(type.uri()).hasToString("https://tandemhelp.org/problems/" + type.wireName());
        assertThat(type.wireName()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.sentence()).matches("[A-Z].*\\.").doesNotContain("!", "error");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void aCloseCodeIsOneOfOurOwn(ProblemType type) {
        assertThat(type.closeCode() == 0 || (type.closeCode() >= 4000 && type.closeCode() < 5000))
                .isTrue();
    }

    @Test
    void noTwoProblemsCloseWithTheSameCode() {
        assertThat(
                        Arrays.stream(ProblemType.values())
                                .map(ProblemType::closeCode)
                                .filter(code -> code != 0))
                .doesNotHaveDuplicates();
    }
}
