package org.tandemhelp.tenant.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;

/**
 * The name of a domain in lower-case A-labels (RFC 5890 section 2.3.2.1), at least two of them.
 * That nobody owns a public suffix of several labels needs no list: only its registry could set the
 * record that proves it.
 */
public record DomainName(String ascii) {

    /** Leaves room for the label under which the record stands. */
    private static final int LONGEST = 253 - TenantDomain.LABEL.length() - 1;

    private static final Pattern LABELS =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,57}[a-z0-9])");

    /** What today's IDNA reads as letters of their own and the JDK's older one as others. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\u200c\u200d]");

    /**
     * Names that are no part of the public DNS (RFC 6761, 6762, 7686, 8375, 9476, ICANN SAC113).
     */
    private static final Set<String> NOT_PUBLIC =
            Set.of(
                    "alt",
                    "arpa",
                    "corp",
                    "example",
                    "home",
                    "internal",
                    "intranet",
                    "invalid",
                    "lan",
                    "local",
                    "localhost",
                    "mail",
                    "onion",
                    "private",
                    "test");

    /**
     * Reads what a person typed, in any script.
     *
     * @throws ProblemException {@code invalid-request} for the field {@code domain}
     */
    public static DomainName read(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        if (AMBIGUOUS.matcher(name).find()) {
            throw refusal(
                    "This name has a letter that old and new software read differently. Type the"
                            + " domain in its xn-- form.");
        }
        return find(name)
                .orElseThrow(() ->
                        refusal("This is not the name of a domain, for example" + " example.org."));
    }

    /**
     * Reads what a person typed, and insists on a name that the public DNS can have.
     *
     * @throws ProblemException {@code invalid-request} for the field {@code domain}
     */
    public static DomainName readPublic(@Nullable String typed) {
        DomainName name = read(typed);
        if (!name.isPublic()) {
            throw refusal(
                    "Names that end like this are not part of the public internet, so nobody can"
                            + " prove that one is theirs.");
        }
        return name;
    }

    /** The domain that a text names; empty where it names none. */
    public static Optional<DomainName> find(String text) {
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return bare.length() <= LONGEST && LABELS.matcher(bare).matches()
                    ? Optional.of(new DomainName(bare))
                    : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether the public DNS can have this name. */
    public boolean isPublic() {
        return !NOT_PUBLIC.contains(ascii.substring(ascii.lastIndexOf('.') + 1));
    }

    private static ProblemException refusal(String sentence) {
        return new Fields().refuse("domain", sentence).problem();
    }

    @Override
    public String toString() {
        return ascii;
    }
}
