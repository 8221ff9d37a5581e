package org.tandemhelp.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why the server cannot start: one sentence for the person who starts it, saying what is wrong and
 * what to do. It reaches the terminal as it is, without a stack trace; the cause goes to the log.
 */
public final class StartProblem extends RuntimeException {

    /** A reason without a technical cause. */
    public StartProblem(String sentence) {
        this(sentence, null);
    }

    /** A reason and the technical cause behind it. */
    public StartProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
