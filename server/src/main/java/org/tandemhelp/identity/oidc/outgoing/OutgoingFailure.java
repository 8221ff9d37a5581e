package org.tandemhelp.identity.oidc.outgoing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.identity.oidc.Reason;

/** A request that was not made, or whose answer is not read further. */
public final class OutgoingFailure extends IOException {

    private final Reason reason;

    OutgoingFailure(Reason reason) {
        super(reason.wireName());
        this.reason = reason;
    }

    /**
     * Why a request failed: what this server refused by itself, an answer it could not make sense
     * of, otherwise the provider was not there.
     */
    public static Reason reasonOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutgoingFailure known) {
                return known.reason;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Reason.UNREACHABLE;
            }
        }
        return Reason.UNREADABLE;
    }
}
