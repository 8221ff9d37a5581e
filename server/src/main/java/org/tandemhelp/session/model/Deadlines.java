package org.tandemhelp.session.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.Side;

/** Until when a help session may stay as it is, and what ends it then. */
public final class Deadlines {

    /** A pairing that began in the last moment of a code may still finish. */
    static final Duration PAIRING = Duration.ofSeconds(30);

    /** A lost socket may come back. */
    static final Duration SOCKET_GRACE = Duration.ofMillis(3500);

    /** Both sockets are lost, or only one while the picture still runs from peer to peer. */
    static final Duration RESUME = Duration.ofSeconds(60);

    /** The clients may find each other again. */
    static final Duration RECONNECT = Duration.ofSeconds(30);

    private Deadlines() {}

    /** The end that comes at a time if nothing else happens. */
    public record Deadline(Instant at, EndReason reason, @Nullable Side missing) {}

    /** The next deadline; empty where the session has ended. */
    public static Optional<Deadline> next(HelpSession session) {
        List<Deadline> all = new ArrayList<>();
        ofState(session, all);
        if (!all.isEmpty()) {
            ofLine(session, all);
        }
        return all.stream().min(Comparator.comparing(Deadline::at));
    }

    private static void ofState(HelpSession session, List<Deadline> all) {
        Terms terms = session.terms();
        switch (session.state()) {
            case SessionState.CodeIssued s ->
                    all.add(new Deadline(terms.codeExpiresAt(), EndReason.CODE_EXPIRED, null));
            case SessionState.Joined s ->
                    all.add(
                            new Deadline(
                                    later(terms.codeExpiresAt(), s.since().plus(PAIRING)),
                                    EndReason.CODE_EXPIRED,
                                    null));
            case SessionState.IdentitiesShown s -> all.add(consent(terms, s.since()));
            case SessionState.ModeRequested s -> all.add(consent(terms, s.since()));
            case SessionState.Connecting s -> all.add(connecting(terms, s));
            case SessionState.Active s -> ofPicture(session, s, all);
            case SessionState.Reconnecting s -> {
                ofPicture(session, s.resumesTo(), all);
                if (!session.line().bothLost()) {
                    Instant at = s.since().plus(RECONNECT);
                    all.add(new Deadline(at, EndReason.NETWORK_LOST, s.missing()));
                }
            }
            case SessionState.Ended s -> {}
        }
    }

    private static Deadline consent(Terms terms, Instant since) {
        return new Deadline(since.plus(terms.consentTimeout()), EndReason.CONSENT_TIMEOUT, null);
    }

    /** The sharer still has to choose a screen, so this waits as long as for the consent. */
    private static Deadline connecting(Terms terms, SessionState.Connecting state) {
        Sides connected = state.connected();
        if (connected.none()) {
            return consent(terms, state.since());
        }
        return new Deadline(
                state.since().plus(terms.consentTimeout()),
                EndReason.NETWORK_LOST,
                connected.helper() ? Side.SHARER : Side.HELPER);
    }

    private static void ofPicture(
            HelpSession session, SessionState.Active picture, List<Deadline> all) {
        all.add(lengthLimit(session));
        Instant pausedSince = picture.pausedSince();
        if (pausedSince != null) {
            Instant at = pausedSince.plus(session.terms().idleLimit());
            all.add(new Deadline(at, EndReason.IDLE_LIMIT, null));
        }
    }

    private static Deadline lengthLimit(HelpSession session) {
        Instant started = Objects.requireNonNull(session.facts().startedAt());
        return new Deadline(
                started.plus(session.terms().sessionLimit()), EndReason.LENGTH_LIMIT, null);
    }

    private static void ofLine(HelpSession session, List<Deadline> all) {
        Line line = session.line();
        for (Side side : Side.values()) {
            Line.Loss loss = line.lost(side);
            if (loss != null) {
                Instant at = loss.since().plus(patience(session, side, loss));
                Side missing = line.bothLost() ? null : side;
                all.add(new Deadline(at, EndReason.NETWORK_LOST, missing));
            }
        }
    }

    // The picture is peer to peer: without a socket it goes on, unless the peer misses it too.
    private static Duration patience(HelpSession session, Side side, Line.Loss loss) {
        if (loss.bothWereLost()) {
            return RESUME;
        }
        return switch (session.state()) {
            case SessionState.Active s -> RESUME;
            case SessionState.Reconnecting s ->
                    session.line().silent().has(side.other()) ? SOCKET_GRACE : RESUME;
            case SessionState.CodeIssued s -> SOCKET_GRACE;
            case SessionState.Joined s -> SOCKET_GRACE;
            case SessionState.IdentitiesShown s -> SOCKET_GRACE;
            case SessionState.ModeRequested s -> SOCKET_GRACE;
            case SessionState.Connecting s -> SOCKET_GRACE;
            case SessionState.Ended s -> SOCKET_GRACE;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
