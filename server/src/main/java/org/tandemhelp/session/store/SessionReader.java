package org.tandemhelp.session.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.model.Facts;
import org.tandemhelp.session.model.HelpSession;
import org.tandemhelp.session.model.Line;
import org.tandemhelp.session.model.SessionState;
import org.tandemhelp.session.model.Sides;
import org.tandemhelp.session.model.Terms;

/** Reads a row of {@code help_session}; {@link SessionColumns} writes it. */
record SessionReader(ResultSet row) {

    static StoredSession read(ResultSet row, int number) throws SQLException {
        return new SessionReader(row).stored();
    }

    private StoredSession stored() throws SQLException {
        return new StoredSession(
                new HelpSessionId(id("id")),
                new TenantId(id("tenant_id")),
                row.getString("nameplate"),
                row.getString("device"),
                row.getBytes("helper_key_hash"),
                row.getBytes("sharer_key_hash"),
                new HelpSession(
                        terms(), state(), line(), facts(), row.getInt("failed_confirmations")),
                row.getLong("version"));
    }

    private Terms terms() throws SQLException {
        return new Terms(
                new PersonId(id("helper_id")),
                Mode.valueOf(row.getString("wanted_mode")),
                time("created_at"),
                time("code_expires_at"),
                Duration.ofSeconds(row.getInt("consent_timeout")),
                Duration.ofSeconds(row.getInt("idle_limit")),
                Duration.ofSeconds(row.getInt("session_limit")));
    }

    private Facts facts() throws SQLException {
        UUID sharer = row.getObject("sharer_id", UUID.class);
        return new Facts(
                sharer == null ? null : new PersonId(sharer),
                name(Mode.class, "mode"),
                timeOrNull("joined_at"),
                timeOrNull("consented_at"),
                timeOrNull("started_at"),
                timeOrNull("ended_at"));
    }

    private SessionState state() throws SQLException {
        Instant since = time("state_since");
        return switch (Phase.valueOf(row.getString("state"))) {
            case CODE_ISSUED -> new SessionState.CodeIssued();
            case JOINED ->
                    new SessionState.Joined(since, sides("matched_by_helper", "matched_by_sharer"));
            case IDENTITIES_SHOWN -> new SessionState.IdentitiesShown(since);
            case MODE_REQUESTED -> new SessionState.ModeRequested(mode(), since);
            case CONNECTING ->
                    new SessionState.Connecting(
                            mode(), since, sides("connected_helper", "connected_sharer"));
            case ACTIVE -> active();
            case RECONNECTING ->
                    new SessionState.Reconnecting(name(Side.class, "missing"), since, active());
            case ENDED ->
                    new SessionState.Ended(
                            EndReason.valueOf(row.getString("end_reason")),
                            name(Side.class, "missing"));
        };
    }

    private SessionState.Active active() throws SQLException {
        return new SessionState.Active(
                mode(), sides("paused_by_helper", "paused_by_sharer"), timeOrNull("paused_since"));
    }

    private Line line() throws SQLException {
        return new Line(
                loss("helper_lost_at", "helper_lost_with_peer"),
                loss("sharer_lost_at", "sharer_lost_with_peer"),
                sides("helper_says_silent", "sharer_says_silent"));
    }

    private Line.@Nullable Loss loss(String at, String withPeer) throws SQLException {
        Instant since = timeOrNull(at);
        return since == null ? null : new Line.Loss(since, row.getBoolean(withPeer));
    }

    private Sides sides(String helper, String sharer) throws SQLException {
        return new Sides(row.getBoolean(helper), row.getBoolean(sharer));
    }

    private Mode mode() throws SQLException {
        return Mode.valueOf(row.getString("mode"));
    }

    private <E extends Enum<E>> @Nullable E name(Class<E> type, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private UUID id(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private Instant time(String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(column));
    }

    private @Nullable Instant timeOrNull(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
