package org.tandemhelp.session.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.model.Facts;
import org.tandemhelp.session.model.HelpSession;
import org.tandemhelp.session.model.SessionState;
import org.tandemhelp.session.model.Sides;
import org.tandemhelp.session.model.Terms;

/**
 * A help session with what the machine need not know.
 *
 * @param helperKeyHash SHA-256 of the helper's resume key
 * @param sharerKeyHash SHA-256 of the sharer's resume key, {@code null}: no sharer
 */
public record StoredSession(
        HelpSessionId id,
        TenantId tenant,
        String nameplate,
        String device,
        byte[] helperKeyHash,
        byte @Nullable [] sharerKeyHash,
        HelpSession session,
        long version) {

    /** The same row with the session's next value. */
    public StoredSession next(HelpSession next) {
        byte[] sharerKey = next.facts().sharer() == null ? null : sharerKeyHash;
        return new StoredSession(
                id, tenant, nameplate, device, helperKeyHash, sharerKey, next, version + 1);
    }

    /** The same row with the sharer's resume key. */
    public StoredSession withSharerKey(byte[] hash) {
        return new StoredSession(
                id, tenant, nameplate, device, helperKeyHash, hash, session, version);
    }

    /** What others may know. */
    public SessionSnapshot snapshot() {
        Terms terms = session.terms();
        Facts facts = session.facts();
        SessionState state = session.state();
        Sides paused = paused(state);
        return new SessionSnapshot(
                id,
                tenant,
                terms.helper(),
                facts.sharer(),
                device,
                state.phase(),
                terms.wantedMode(),
                mode(facts),
                paused.helper(),
                paused.sharer(),
                state instanceof SessionState.Ended ended ? ended.reason() : null,
                switch (state) {
                    case SessionState.Ended ended -> ended.missing();
                    case SessionState.Reconnecting waiting -> waiting.missing();
                    default -> null;
                },
                session.attemptsLeft(),
                terms.createdAt(),
                terms.codeExpiresAt(),
                facts.startedAt(),
                facts.endedAt(),
                version);
    }

    private static @Nullable Mode mode(Facts facts) {
        return facts.mode();
    }

    private static Sides paused(SessionState state) {
        return switch (state) {
            case SessionState.Active active -> active.paused();
            case SessionState.Reconnecting waiting -> waiting.resumesTo().paused();
            default -> Sides.NONE;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredSession that
                && id.equals(that.id)
                && version == that.version
                && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }
}
