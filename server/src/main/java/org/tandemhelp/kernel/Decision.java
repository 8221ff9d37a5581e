package org.tandemhelp.kernel;

/** The answer to "may this person do this?", with the rule that gave it. */
public sealed interface Decision {

    /** The rule in words, for example {@code role "Help Desk Operator" gives view-screen}. */
    String rule();

    /** Yes. */
    record Allowed(String rule) implements Decision {}

    /** No, and how the refusal is told. */
    record Denied(String rule, ProblemType type) implements Decision {}

    /**
     * Goes on where allowed.
     *
     * @throws ProblemException where denied; its detail is the type's sentence and the rule
     */
    default void orThrow() {
        if (this instanceof Denied denied) {
            throw ProblemException.of(
                    denied.type(), denied.type().sentence() + " (" + denied.rule() + ")");
        }
    }
}
