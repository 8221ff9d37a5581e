package org.tandemhelp.session.model;

import java.util.List;
import org.tandemhelp.kernel.ProblemType;

/** What a command does to a help session. */
public sealed interface Outcome {

    /** The session afterwards; without events it is the one before. */
    record Transition(HelpSession session, List<SessionEvent> events) implements Outcome {}

    /** Nothing changes, because this is not possible now or not for this side. */
    record Rejection(ProblemType problem) implements Outcome {}
}
