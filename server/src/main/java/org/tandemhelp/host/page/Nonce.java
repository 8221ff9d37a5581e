package org.tandemhelp.host.page;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** The number used once that lets a page's own style blocks through the content policy. */
final class Nonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = Nonce.class.getName();

    private Nonce() {}

    /** The request's nonce: 128 random bits in base64url, the same for headers and page. */
    static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }
}
