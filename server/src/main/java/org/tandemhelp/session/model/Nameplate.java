package org.tandemhelp.session.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The public half of a security code: 15 bits as three characters of Crockford base32 (trust
 * protocol, "The code and the link").
 */
public final class Nameplate {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 15;

    private Nameplate() {}

    /** A random one. */
    public static String random(RandomGenerator random) {
        int value = random.nextInt(1 << BITS);
        return "" + digit(value >> 10) + digit(value >> 5) + digit(value);
    }

    /** Upper case, with look-alikes read as the digits they stand for. */
    public static String folded(String typed) {
        return typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static char digit(int value) {
        return DIGITS.charAt(value & 31);
    }
}
