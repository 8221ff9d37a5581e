package org.tandemhelp.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * A help session at one moment, as far as others may know it.
 *
 * @param sharer {@code null}: nobody entered the code
 * @param device {@code --} where the sharer is a browser
 * @param mode what the helper asked for, {@code null}: nothing yet
 * @param missing which side is gone, while reconnecting and after a lost network
 * @param attemptsLeft confirmations that may still fail with this code
 * @param startedAt when the picture was first allowed and connected
 * @param version grows with every change
 */
public record SessionSnapshot(
        HelpSessionId id,
        TenantId tenant,
        PersonId helper,
        @Nullable PersonId sharer,
        String device,
        Phase phase,
        Mode wantedMode,
        @Nullable Mode mode,
        boolean pausedByHelper,
        boolean pausedBySharer,
        @Nullable EndReason endReason,
        @Nullable Side missing,
        int attemptsLeft,
        Instant createdAt,
        Instant codeExpiresAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long version) {

    /** Which side the person is; {@code null}: neither. */
    public @Nullable Side sideOf(PersonId person) {
        if (person.equals(helper)) {
            return Side.HELPER;
        }
        return person.equals(sharer) ? Side.SHARER : null;
    }
}
