package org.tandemhelp.session.live;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Resume keys: 128 random bits for the client, their SHA-256 for the row. */
final class ResumeKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private ResumeKeys() {}

    static byte[] random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] hash(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Compares in constant time, so that answers do not tell how much of a guess was right. */
    static boolean matches(byte[] key, byte[] hash) {
        return MessageDigest.isEqual(hash(key), hash);
    }
}
