package org.tandemhelp.directory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PlainText;

/**
 * The shape of a mail address as people type it: something, an at sign, a domain. Narrower than RFC
 * 5321, whose quoted and commented forms no directory uses.
 */
public final class MailAddress {

    /** The longest address (RFC 5321 section 4.5.3.1.3, without the angle brackets). */
    public static final int LENGTH = 254;

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\s@<>\"'(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"'(),:;\\[\\]\\\\_]{1,253}");

    private MailAddress() {}

    /** What is wrong with the address, as a sentence; {@code null}: nothing. */
    public static @Nullable String fault(@Nullable String mail) {
        String fault = PlainText.fault(mail, LENGTH);
        if (fault != null || mail == null) {
            return fault;
        }
        return SHAPE.matcher(mail).matches()
                ? null
                : "This is not a mail address, for example name@example.org.";
    }
}
