package org.tandemhelp.host.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time link of an empty server. Only its SHA-256 is kept, in memory: it dies when it is
 * used and when the server stops.
 */
@Component
public final class SetupLink {

    private static final SecureRandom RANDOM = new SecureRandom();

    private byte @Nullable [] hash;

    /** Opens the door and returns its only key, 256 random bits in base64url. */
    synchronized String issue() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        hash = sha256(token);
        return token;
    }

    /** Whether there is a set-up to do at all. */
    public synchronized boolean open() {
        return hash != null;
    }

    /**
     * Does the work if the token is right, and closes the door when the work is done; one at a
     * time, so that two requests with the same token make one organisation.
     *
     * @return whether the token was right
     */
    synchronized boolean use(String token, Runnable work) {
        if (hash == null || !MessageDigest.isEqual(hash, sha256(token))) {
            return false;
        }
        work.run();
        hash = null;
        return true;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
