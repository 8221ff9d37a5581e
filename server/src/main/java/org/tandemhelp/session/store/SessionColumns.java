package org.tandemhelp.session.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.session.model.Deadlines;
import org.tandemhelp.session.model.Facts;
import org.tandemhelp.session.model.HelpSession;
import org.tandemhelp.session.model.Line;
import org.tandemhelp.session.model.SessionState;
import org.tandemhelp.session.model.Sides;
import org.tandemhelp.session.model.Terms;

/** Writes a session into the columns of {@code help_session}; {@link SessionReader} reads it. */
final class SessionColumns {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private SessionColumns() {}

    static Map<String, @Nullable Object> of(StoredSession stored) {
        SessionColumns columns = new SessionColumns();
        columns.put("id", stored.id().value());
        columns.put("tenant_id", stored.tenant().value());
        columns.put("nameplate", stored.nameplate());
        columns.put("device", stored.device());
        columns.put("helper_key_hash", stored.helperKeyHash());
        columns.put("sharer_key_hash", stored.sharerKeyHash());
        columns.put("version", stored.version());
        HelpSession session = stored.session();
        columns.terms(session.terms());
        columns.facts(session.facts());
        columns.state(session);
        columns.line(session.line());
        columns.put("failed_confirmations", session.failedConfirmations());
        columns.putTime("due_at", Deadlines.next(session).map(Deadlines.Deadline::at).orElse(null));
        return columns.values;
    }

    private void terms(Terms terms) {
        put("helper_id", terms.helper().value());
        put("wanted_mode", terms.wantedMode().name());
        putTime("created_at", terms.createdAt());
        putTime("code_expires_at", terms.codeExpiresAt());
        put("consent_timeout", seconds(terms.consentTimeout()));
        put("idle_limit", seconds(terms.idleLimit()));
        put("session_limit", seconds(terms.sessionLimit()));
    }

    private void facts(Facts facts) {
        PersonId sharer = facts.sharer();
        put("sharer_id", sharer == null ? null : sharer.value());
        putName("mode", facts.mode());
        putTime("joined_at", facts.joinedAt());
        putTime("consented_at", facts.consentedAt());
        putTime("started_at", facts.startedAt());
        putTime("ended_at", facts.endedAt());
    }

    private void state(HelpSession session) {
        SessionState state = session.state();
        put("state", state.phase().name());
        Instant since = session.terms().createdAt();
        Sides matched = Sides.NONE;
        Sides connected = Sides.NONE;
        SessionState.Active picture = null;
        Enum<?> reason = null;
        Enum<?> missing = null;
        switch (state) {
            case SessionState.CodeIssued s -> {}
            case SessionState.Joined s -> {
                since = s.since();
                matched = s.matched();
            }
            case SessionState.IdentitiesShown s -> since = s.since();
            case SessionState.ModeRequested s -> since = s.since();
            case SessionState.Connecting s -> {
                since = s.since();
                connected = s.connected();
            }
            case SessionState.Active s -> {
                since = Objects.requireNonNull(session.facts().startedAt());
                picture = s;
            }
            case SessionState.Reconnecting s -> {
                since = s.since();
                picture = s.resumesTo();
                missing = s.missing();
            }
            case SessionState.Ended s -> {
                since = Objects.requireNonNull(session.facts().endedAt());
                reason = s.reason();
                missing = s.missing();
            }
        }
        putTime("state_since", since);
        putName("end_reason", reason);
        putName("missing", missing);
        putSides("matched_by_helper", "matched_by_sharer", matched);
        putSides("connected_helper", "connected_sharer", connected);
        Sides paused = picture == null ? Sides.NONE : picture.paused();
        putSides("paused_by_helper", "paused_by_sharer", paused);
        putTime("paused_since", picture == null ? null : picture.pausedSince());
    }

    private void line(Line line) {
        putLoss("helper_lost_at", "helper_lost_with_peer", line.helperLost());
        putLoss("sharer_lost_at", "sharer_lost_with_peer", line.sharerLost());
        putSides("helper_says_silent", "sharer_says_silent", line.silent());
    }

    private void putLoss(String at, String withPeer, Line.@Nullable Loss loss) {
        putTime(at, loss == null ? null : loss.since());
        put(withPeer, loss != null && loss.bothWereLost());
    }

    private void putSides(String helper, String sharer, Sides sides) {
        put(helper, sides.helper());
        put(sharer, sides.sharer());
    }

    private void putName(String column, @Nullable Enum<?> value) {
        put(column, value == null ? null : value.name());
    }

    private void putTime(String column, @Nullable Instant time) {
        put(column, time == null ? null : database(time));
    }

    private void put(String column, @Nullable Object value) {
        values.put(column, value);
    }

    static OffsetDateTime database(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
