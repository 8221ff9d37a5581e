package org.tandemhelp.tenant.domain;

import java.util.List;

/** What DNS says about the TXT records of a name. */
public sealed interface TxtAnswer {

    /** They are there; the strings of one record are joined (as RFC 7208 section 3.3 does). */
    record Texts(List<String> values) implements TxtAnswer {}

    /** The name does not exist, or has no TXT record. */
    record Nothing() implements TxtAnswer {}

    /** The name stands for another one (CNAME), whose records somebody else may write. */
    record Alias(String target) implements TxtAnswer {}

    /**
     * Nobody knows.
     *
     * @param why goes on a sentence that begins "The look-up failed: "
     */
    record Failed(String why) implements TxtAnswer {}
}
