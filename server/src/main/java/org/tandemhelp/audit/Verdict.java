package org.tandemhelp.audit;

/** What walking a chain found. */
public sealed interface Verdict {

    /** Every row is as it was written. */
    record Whole(long rows) implements Verdict {}

    /**
     * The chain does not hold.
     *
     * @param sequence the first row that is changed, missing or out of place
     */
    record Broken(long sequence, String why) implements Verdict {}
}
