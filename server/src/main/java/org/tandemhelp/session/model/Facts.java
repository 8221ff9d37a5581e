package org.tandemhelp.session.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.session.Mode;

/** What has happened so far; it outlives the states, because reports read it. */
public record Facts(
        @Nullable PersonId sharer,
        @Nullable Mode mode,
        @Nullable Instant joinedAt,
        @Nullable Instant consentedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Nothing yet. */
    public static final Facts NONE = new Facts(null, null, null, null, null, null);

    Facts joined(PersonId by, Instant now) {
        return new Facts(by, null, now, null, null, null);
    }

    Facts requested(Mode wanted) {
        return new Facts(sharer, wanted, joinedAt, consentedAt, startedAt, endedAt);
    }

    Facts consented(Instant now) {
        return new Facts(sharer, mode, joinedAt, now, startedAt, endedAt);
    }

    Facts started(Instant now) {
        return new Facts(sharer, mode, joinedAt, consentedAt, now, endedAt);
    }

    Facts ended(Instant now) {
        return new Facts(sharer, mode, joinedAt, consentedAt, startedAt, now);
    }
}
