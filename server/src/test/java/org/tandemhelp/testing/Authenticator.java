package org.tandemhelp.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: reads the secret as text and shows codes. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** An app that was given this secret to type. */
    public Authenticator(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char c : base32.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(c)));
        }
        int length = base32.length() * 5 / 8;
        number = number.shiftRight(base32.length() * 5 - length * 8);
        byte[] bytes = number.toByteArray();
        secret = new byte[length];
        int take = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - take, secret, length - take, take);
    }

    /** The secret's bytes. */
    public byte[] secret() {
        return secret.clone();
    }

    /** What the app shows at this time. */
    public String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six digits that are not the code of this time or of the steps around it. */
    public String wrongCode(Instant at) {
        for (int guess = 0; ; guess++) {
            String code = "%06d".formatted(guess);
            if (!code.equals(code(at))
                    && !code.equals(code(at.minusSeconds(30)))
                    && !code.equals(code(at.plusSeconds(30)))) {
                return code;
            }
        }
    }
}
