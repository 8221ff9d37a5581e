package org.tandemhelp.identity.factor;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tandemhelp.identity.secret.Token;
import org.tandemhelp.kernel.PersonId;

/**
 * Codes on paper for the day the phone is gone: ten of 50 random bits, {@code XXXXX-XXXXX} in
 * Crockford's alphabet. On the way in, case, spaces and hyphens do not matter, and look-alikes (O
 * and 0; I, L and 1) are the same.
 */
final class RecoveryCodes {

    static final int COUNT = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern NORMAL = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten new ones, all different. */
    static List<String> random() {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < COUNT) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(i == LENGTH / 2 ? "-" : "");
                code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /** The code as it was made, without its hyphen; empty where the text cannot be one. */
    static Optional<String> normal(String typed) {
        String code =
                typed.replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        return NORMAL.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /**
     * What is kept of a code. SHA-256 is enough for whoever guesses over the network, where the
     * tries are counted; a thief of the database needs 2^50 hashes per person for a second factor,
     * and still not the password.
     *
     * @param code as {@link #normal} returns it
     */
    static byte[] hash(PersonId person, String code) {
        return Token.hash(person + ":" + code);
    }
}
