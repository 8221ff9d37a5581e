package org.tandemhelp.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final Set<String> NONE = Set.of();

    @Test
    void everyWordOfTheListIsFoundInEveryDress() throws IOException {
        Random random = new Random(11);
        List<String> words = words();
        for (String word : words) {
            String other = words.get(random.nextInt(words.size()));
            for (String dressed :
                    List.of(
                            word,
                            word.toUpperCase(Locale.ROOT),
                            word + "2026!",
                            "!" + word + "#1",
                            word + word,
                            word + "-" + other,
                            "1" + other + "_" + word + "99",
                            word + "1234",
                            "qwerty" + word,
                            word.replace('a', '4').replace('o', '0').replace('e', '3') + "!!",
                            word.replace('s', '$').replace('l', '1').replace('i', '!') + "007")) {
                assertThat(CommonPasswords.cover(dressed, NONE))
                        .as(dressed)
                        .isEqualTo(dressed.matches(".*[A-Za-z].*"));
            }
        }
    }

    @Test
    void theListHoldsNothingThatCouldNotMatch() throws IOException {
        List<String> words = words();
        assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
        assertThat(words).allSatisfy(word -> assertThat(word).matches("[a-z]{2,63}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop",
                "poiuytrewq",
                "asdfghjklzxcvb",
                "abcdefghijklmn",
                "zyxwvutsrqponm",
                "1qaz2wsx3edc4rfv",
                "zaq1xsw2cde3",
                "q1w2e3r4t5y6",
                "1a2b3c4d5e6f",
                "azertyuiopqsdf",
                "!@#$%^&*()_+",
                "+_)(*&^%$#@!",
                "147258369",
                "asdf1234qwer",
                "1234asdfQWER!!"
            })
    void walksAreFoundBothWaysAndInPairs(String walk) {
        assertThat(CommonPasswords.cover(walk, NONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21-0815", "0049 151 123456", "31415926535897", "11.09.2001/23:59"})
    void digitsAloneAreDatesAndTelephoneNumbers(String digits) {
        assertThat(CommonPasswords.cover(digits, NONE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "abcabcabcabc, true",
        "xyxyxyxyxyxyx, true",
        "k9v!k9v!k9v!, true",
        "kiln-kiln-kil, false",
        "k9v!pk9v!pk9v!p, false"
    })
    void shortTextsAgainAndAgainAreFound(String text, boolean found) {
        assertThat(CommonPasswords.cover(text, NONE)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven-quiet-harbours-9",
                "orbit-lantern-mosaic-7",
                "dragon hockey summer",
                "Tr0ub4dor&3-kettle",
                "våra grannar målar båtar",
                "x<y>&\"z'~#1234",
                "qwertyfjordkiln"
            })
    void longerOrRarerOnesAreNot(String password) {
        assertThat(CommonPasswords.cover(password, NONE)).isFalse();
    }

    @Test
    void aPersonsOwnWordsCountToo() {
        assertThat(CommonPasswords.cover("Zephyrion-2026!", NONE)).isFalse();
        assertThat(CommonPasswords.cover("Zephyrion-2026!", Set.of("zephyrion"))).isTrue();
        assertThat(CommonPasswords.cover("welcome@Z3phyr10n", Set.of("zephyrion"))).isTrue();
    }

    private static List<String> words() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CommonPasswordsTest.class.getResourceAsStream(
                                                "/identity/common-passwords.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .toList();
        }
    }
}
