package org.tandemhelp.session.model;

import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Side;

/** Everything that can happen to a help session. */
public sealed interface SessionCommand {

    /** Somebody entered the code. */
    record Join(PersonId sharer) implements SessionCommand {}

    /** One of the two people acts. */
    record Act(Side side, SessionAction action) implements SessionCommand {}

    /** A rule outside the session ends it: the tenant's switch, a sign-out. */
    record End(EndReason reason) implements SessionCommand {}

    /** The side has a socket (again). */
    record SocketAttached(Side side) implements SessionCommand {}

    /** The side's socket went away without a word. */
    record SocketLost(Side side) implements SessionCommand {}

    /** The side's socket was closed properly, as by a closed tab. */
    record SocketClosed(Side side) implements SessionCommand {}

    /** Every socket of this server is gone. */
    record ServerRestarted() implements SessionCommand {}

    /** A deadline may be over. */
    record TimePassed() implements SessionCommand {}
}
