package org.tandemhelp.identity.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PlainText;

/**
 * Which passwords are good enough (NIST SP 800-63B section 5.1.1.2: length counts, composition
 * rules do not).
 */
public final class PasswordRules {

    /** The fewest and the most characters. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;

    private static final int SHORTEST_NAME = 3;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why the password is refused, as a sentence; {@code null}: it is not. */
    public static @Nullable String fault(String password, String mail) {
        String fault = PlainText.fault(password, LONGEST);
        if (fault != null) {
            return fault;
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "Choose a password of at least " + SHORTEST + " characters.";
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || COMMON.contains(core(plain)) || repeats(plain)) {
            return "This password is one of those that everybody tries first. Choose another one.";
        }
        String name = mail.substring(0, Math.max(mail.indexOf('@'), 0)).toLowerCase(Locale.ROOT);
        if (name.length() >= SHORTEST_NAME && plain.contains(name)) {
            return "Your mail name must not be part of the password.";
        }
        return null;
    }

    /** What remains without the digits and marks that people put around a common word. */
    private static String core(String password) {
        return password.replaceAll("^[\\d\\p{Punct}]+|[\\d\\p{Punct}]+$", "");
    }

    /** One, two or three characters again and again. */
    private static boolean repeats(String password) {
        for (int period = 1; period <= 3; period++) {
            String rest = password.substring(period);
            if (password.startsWith(rest)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PasswordRules.class.getResourceAsStream(
                                                "/identity/common-passwords.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
