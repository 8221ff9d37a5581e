package org.tandemhelp.directory.scim;

import java.util.Optional;
import java.util.function.Supplier;
import org.tandemhelp.kernel.ProblemException;

/** A refusal that may come from a value that somebody else has; only SCIM tells the two apart. */
final class NotUnique extends RuntimeException {

    private final transient ProblemException problem;
    private final transient Supplier<Optional<String>> taken;

    /**
     * Wraps a refusal.
     *
     * @param taken asks which attribute somebody else has, in a new transaction
     */
    NotUnique(ProblemException problem, Supplier<Optional<String>> taken) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.taken = taken;
    }

    ProblemException problem() {
        return problem;
    }

    Supplier<Optional<String>> taken() {
        return taken;
    }
}
