package org.tandemhelp.session;

import org.jspecify.annotations.Nullable;

/** What one of the two people, or their client for them, does in a help session. */
public sealed interface SessionAction {

    /** This end checked the other's key confirmation (trust protocol, steps 4 and 5). */
    record ReportConfirmation(boolean matches) implements SessionAction {}

    /** Helper: Continue on the trust screen. */
    record RequestMode(Mode mode) implements SessionAction {}

    /** Sharer: Allow or Decline. */
    record AnswerConsent(boolean allowed) implements SessionAction {}

    /** This end's peer connection is up and the peer's certificate is checked. */
    record ReportConnected() implements SessionAction {}

    /** Pause, or the end of one's own pause. */
    record SetPaused(boolean paused) implements SessionAction {}

    /** The heartbeat on the data channel stopped, or is back. */
    record ReportPeer(boolean silent) implements SessionAction {}

    /**
     * Leaves.
     *
     * @param reason {@code null}: the person chose to; only {@code code-burned} and {@code
     *     identity-mismatch} are taken from a client, any other counts as a plain leave
     */
    record Leave(@Nullable EndReason reason) implements SessionAction {}
}
