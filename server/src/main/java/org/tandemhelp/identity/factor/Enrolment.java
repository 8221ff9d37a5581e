package org.tandemhelp.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app needs, shown once. Secret.
 *
 * @param secret base 32, for typing
 * @param uri {@code otpauth:}, as Google's key URI format has it
 * @param qr the same as path data of an SVG
 * @param size width and height of that picture in its own units
 */
public record Enrolment(String secret, String uri, String qr, int size) {

    /** Names of organisations may be long; a QR code for a phone's camera should not be. */
    private static final int LONGEST_ISSUER = 48;

    static Enrolment of(byte[] secret, String organisation, String mail) {
        String text = Base32.encode(secret);
        String issuer = encoded(issuer(organisation));
        String uri =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(
                                issuer,
                                encoded(mail),
                                text,
                                issuer,
                                Totp.DIGITS,
                                Totp.STEP.toSeconds());
        QrPath qr = QrPath.of(uri);
        return new Enrolment(text, uri, qr.d(), qr.size());
    }

    /** A colon would end the issuer. */
    private static String issuer(String organisation) {
        String name = organisation.replace(":", " ").strip();
        int end =
                name.offsetByCodePoints(
                        0, Math.min(LONGEST_ISSUER, name.codePointCount(0, name.length())));
        return name.substring(0, end);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
