package org.tandemhelp.directory.scim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The text of a provisioning token: a prefix that secret scanners know and 256 random bits. So many
 * bits need no salt and no slow hash.
 */
final class TokenSecret {

    /** How every token begins. */
    static final String PREFIX = "tdm_scim_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    /** A new one. */
    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether the text can be a token at all. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** SHA-256 of the text, which is all that is kept. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
