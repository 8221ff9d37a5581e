package org.tandemhelp.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.PersonId;

class RecoveryCodesTest {

    @Test
    void tenDifferentOnesEachTime() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            List<String> codes = RecoveryCodes.random();
            assertThat(codes)
                    .hasSize(10)
                    .allSatisfy(code ->
                            assertThat(code)
                                    .matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
            all.addAll(codes);
        }
        assertThat(all).hasSize(2_000);
    }

    @Test
    void everyLetterOfTheAlphabetComesUp() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            RecoveryCodes.random().forEach(code -> code.chars().forEach(seen::add));
        }
        assertThat(seen).hasSize(32 + 1);
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        for (String code : RecoveryCodes.random()) {
            String plain = code.replace("-", "");
            for (String typed :
                    List.of(
                            code,
                            plain,
                            code.toLowerCase(Locale.ROOT),
                            " " + code + " ",
                            code.replace("-", " - "),
                            code.replace('0', 'O').replace('1', 'l'),
                            code.replace('0', 'o').replace('1', 'I'))) {
                assertThat(RecoveryCodes.normal(typed)).as(typed).hasValue(plain);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "123456",
                "ABCDE-FGHJ",
                "ABCDE-FGHJKM",
                "ABCDE-FGHJU",
                "ABCDE_FGHJK"
            })
    void whatCannotBeOneIsNone(String typed) {
        assertThat(RecoveryCodes.normal(typed)).isEmpty();
    }

    @Test
    void oneCodeOfTwoPeopleIsKeptDifferently() {
        PersonId one = PersonId.random();
        byte[] hash = RecoveryCodes.hash(one, "ABCDEFGHJK");
        assertThat(hash).hasSize(32).isEqualTo(RecoveryCodes.hash(one, "ABCDEFGHJK"));
        assertThat(RecoveryCodes.hash(PersonId.random(), "ABCDEFGHJK")).isNotEqualTo(hash);
        assertThat(RecoveryCodes.hash(one, "ABCDEFGHJM")).isNotEqualTo(hash);
    }
}
