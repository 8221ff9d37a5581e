package org.tandemhelp.report.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionSnapshot;

/**
 * One help session as the report shows it; {@code --} where there is nothing to show, as Intune's
 * report does. The provider is the helper, the recipient the sharer.
 *
 * @param startedAt when the picture began, {@code null}: it never did
 * @param endedAt {@code null}: the session is live
 * @param mode {@code view-only}, {@code full-control}, or {@code --} where nothing was asked for
 * @param state for example {@code active}
 * @param endReason for example {@code helper-left}, {@code null}: the session is live
 */
record SessionRow(
        String id,
        String providerId,
        String providerName,
        String recipientId,
        String recipientName,
        String deviceName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String mode,
        String state,
        @Nullable String endReason) {

    static final String NONE = "--";

    static SessionRow of(SessionSnapshot session, Names names) {
        PersonId sharer = session.sharer();
        Mode mode = session.mode();
        EndReason reason = session.endReason();
        return new SessionRow(
                session.id().toString(),
                session.helper().toString(),
                names.of(session.helper()),
                sharer == null ? NONE : sharer.toString(),
                sharer == null ? NONE : names.of(sharer),
                session.device(),
                session.createdAt(),
                session.startedAt(),
                session.endedAt(),
                mode == null ? NONE : mode.wireName(),
                session.phase().wireName(),
                reason == null ? null : reason.wireName());
    }

    /** What people are called. */
    @FunctionalInterface
    interface Names {

        /** The name, or {@code --} where the person is not known any more. */
        String of(PersonId person);
    }
}
