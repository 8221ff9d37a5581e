package org.tandemhelp.session.model;

import org.tandemhelp.kernel.Limit;

/** One help session as a value; {@link SessionMachine} makes the next one from it. */
public record HelpSession(
        Terms terms, SessionState state, Line line, Facts facts, int failedConfirmations) {

    /** How many confirmations may still fail before the code is burned. */
    public int attemptsLeft() {
        return Limit.CONFIRMATIONS_PER_CODE.count() - failedConfirmations;
    }

    HelpSession in(SessionState next) {
        return new HelpSession(terms, next, line, facts, failedConfirmations);
    }

    HelpSession on(Line next) {
        return new HelpSession(terms, state, next, facts, failedConfirmations);
    }

    HelpSession knowing(Facts next) {
        return new HelpSession(terms, state, line, next, failedConfirmations);
    }

    HelpSession failedOnce() {
        return new HelpSession(terms, state, line, facts, failedConfirmations + 1);
    }
}
