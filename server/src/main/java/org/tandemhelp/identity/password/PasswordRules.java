package org.tandemhelp.identity.password;

import java.util.Arrays;
import java.util.Locale;
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
        if (CommonPasswords.cover(password, places(mail))) {
            return "This password is one of those that everybody tries first. Choose another one.";
        }
        String name = mail.substring(0, Math.max(mail.indexOf('@'), 0)).toLowerCase(Locale.ROOT);
        if (name.length() >= SHORTEST_NAME && plain.contains(name)) {
            return "Your mail name must not be part of the password.";
        }
        return null;
    }

    /** The names in the domain of a mail address: what colleagues would try. */
    private static Set<String> places(String mail) {
        String domain = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(domain.split("[.-]"))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .collect(Collectors.toUnmodifiableSet());
    }
}
