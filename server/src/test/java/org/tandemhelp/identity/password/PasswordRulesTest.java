package org.tandemhelp.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

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
        String pattern = "abcdefgh-1234567-";
        assertThat(PasswordRules.fault(pattern.substring(0, 12), MAIL)).isNull();
        assertThat(PasswordRules.fault(pattern.substring(0, 11), MAIL)).isNotNull();
        String longest = (pattern.repeat(8)).substring(0, 128);
        assertThat(PasswordRules.fault(longest, MAIL)).isNull();
        assertThat(PasswordRules.fault(longest + "x", MAIL)).isNotNull();
    }

    @Test
    void aVeryShortMailNameMayOccur() {
        assertThat(PasswordRules.fault("orbit-lantern-mosaic", "or@example.org")).isNull();
    }
}
