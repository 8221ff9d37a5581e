package org.tandemhelp.session.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.session.Side;

/**
 * Something that happened in a help session; each becomes a row of the audit log.
 *
 * @param by whose doing, {@code null}: nobody's alone
 */
public record SessionEvent(Kind kind, @Nullable Side by) {

    /** The closed vocabulary. */
    public enum Kind {
        CREATED,
        CODE_ISSUED,
        SHARER_JOINED,
        CONFIRMED,
        CONFIRMATION_FAILED,
        IDENTITIES_SHOWN,
        MODE_REQUESTED,
        CONSENT_GIVEN,
        CONSENT_DECLINED,
        CONNECTED,
        ACTIVE,
        PAUSED,
        RESUMED,
        PEER_SILENT,
        RECONNECTING,
        RECONNECTED,
        SOCKET_LOST,
        SOCKET_BACK,
        ENDED;

        /** The audit action, for example {@code session.consent-given}. */
        public String action() {
            return "session." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
