package org.tandemhelp.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String MAIL = "astrid@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orbit-lantern-mosaic",
                "vierzehn Eulen singen",
                "пароль-из-слов",
                "x<y>&\"z'~#1234"
            })
    void longUncommonOnesPass(String password) {
        assertThat(PasswordRules.fault(password, MAIL)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "password1234",
                "PassWord2026!",
                "2026!password!2026",
                "1q2w3e4r5t6y",
                "P4$$w0rd!2026",
                "$umm3r-2026-!!",
                "Sommer_Dragon_99",
                "Lösenord123456",
                "iloveyou-2026!",
                "abcdefgh-1234",
                "9876543210987",
                "!@#$%^&*()_+",
                "qwertyuiopasdfgh",
                "yxcvbnm,asdfghjkl",
                "MaryMaryMaryMary",
                "example-2026-help!",
                "Welcome@Example1",
                "correct horse battery staple",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "123123123123",
                "ababababababab",
                "my-ASTRID-is-me",
                "orbit-lantern\u202e",
                "orbit-lantern\u0000",
                "orbit-lantern\ud800"
            })
    void guessableOrBrokenOnesAreRefused(String password) {
        assertThat(PasswordRules.fault(password, MAIL)).isNotNull();
    }

    @Test
    void theLengthHasTwoEnds() {
        String pattern = "kiln-fjord-92-ox-";
        assertThat(PasswordRules.fault(pattern.substring(0, 12), MAIL)).isNull();
        assertThat(PasswordRules.fault(pattern.substring(0, 11), MAIL)).isNotNull();
        String longest = (pattern.repeat(8)).substring(0, 128);
        assertThat(PasswordRules.fault(longest, MAIL)).isNull();
        assertThat(PasswordRules.fault(longest + "x", MAIL)).isNotNull();
    }

    /** Whatever a person does to two common words, it stays what everybody tries. */
    @Test
    void noDressMakesCommonWordsUncommon() {
        Random random = new Random(20261121);
        List<String> words =
                List.of("password", "summer", "dragon", "welcome", "michael", "passwort");
        for (int i = 0; i < 5_000; i++) {
            String one = words.get(random.nextInt(words.size()));
            String two = words.get(random.nextInt(words.size()));
            String joint = pick(random, "", "-", "_", " ", ".");
            String dressed =
                    pick(random, "", "!", "1", "2026", "#", "(")
                            + leet(one, random)
                            + joint
                            + leet(two, random)
                            + pick(random, "", "!", "1", "123", "2026!", "99", "#1");
            if (dressed.length() >= PasswordRules.SHORTEST) {
                assertThat(PasswordRules.fault(dressed, MAIL)).as(dressed).isNotNull();
            }
        }
    }

    /** What a password manager makes is never refused. */
    @Test
    void randomPasswordsPass() {
        Random random = new Random(20261121);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder password = new StringBuilder();
            int length = 12 + random.nextInt(30);
            while (password.length() < length) {
                password.append((char) ('!' + random.nextInt('~' - '!' + 1)));
            }
            assertThat(PasswordRules.fault(password.toString(), MAIL))
                    .as(password.toString())
                    .isNull();
        }
    }

    /** Nor are five words by dice, even where all of them are on the list. */
    @Test
    void longPassphrasesPass() {
        assertThat(PasswordRules.fault("dragon monkey summer welcome hockey", MAIL)).isNull();
        assertThat(PasswordRules.fault("my-neighbour-paints-boats", MAIL)).isNull();
    }

    @Test
    void anyTextGetsAnAnswer() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(140);
            for (int c = 0; c < length; c++) {
                text.appendCodePoint(
                        random.nextInt(5) == 0 ? random.nextInt(0x11000) : random.nextInt(128));
            }
            String fault = PasswordRules.fault(text.toString(), MAIL);
            assertThat(fault == null || fault.endsWith(".")).isTrue();
        }
    }

    @Test
    void theListIsLongAndThePairsAreMany() {
        assertThat(CommonPasswords.size()).isGreaterThan(10_000);
    }

    private static String leet(String word, Random random) {
        StringBuilder dressed = new StringBuilder();
        for (char c : word.toCharArray()) {
            String other =
                    switch (c) {
                        case 'a' -> "4@";
                        case 'e' -> "3";
                        case 'i', 'l' -> "1!";
                        case 'o' -> "0";
                        case 's' -> "5$";
                        default -> "";
                    };
            if (!other.isEmpty() && random.nextInt(3) == 0) {
                dressed.append(other.charAt(random.nextInt(other.length())));
            } else {
                dressed.append(random.nextBoolean() ? Character.toUpperCase(c) : c);
            }
        }
        return dressed.toString();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void aVeryShortMailNameMayOccur() {
        assertThat(PasswordRules.fault("orbit-lantern-mosaic", "or@example.org")).isNull();
    }
}
