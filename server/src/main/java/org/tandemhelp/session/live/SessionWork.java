package org.tandemhelp.session.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.SessionChanged;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.model.Outcome;
import org.tandemhelp.session.model.SessionCommand;
import org.tandemhelp.session.model.SessionEvent;
import org.tandemhelp.session.model.SessionMachine;
import org.tandemhelp.session.store.SessionRows;
import org.tandemhelp.session.store.StoredSession;

/** One command as one transaction: lock the row, decide, store, publish. */
@Component
class SessionWork {

    private final SessionRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ServerTime time;

    SessionWork(
            SessionRows rows,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            ServerTime time) {
        this.rows = rows;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    <T> T inTenant(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(
                tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /**
     * Carries the command out where the session exists.
     *
     * @throws ProblemException where the machine rejects it
     */
    Optional<StoredSession> apply(
            TenantId tenant, HelpSessionId id, SessionCommand command, Actor actor) {
        return inTenant(tenant, () -> rows.lock(id).map(stored -> decide(stored, command, actor)));
    }

    /** Decides about a locked session and stores what follows. */
    StoredSession decide(StoredSession before, SessionCommand command, Actor actor) {
        return switch (SessionMachine.decide(before.session(), command, time.now())) {
            case Outcome.Rejection rejection -> throw ProblemException.of(rejection.problem());
            case Outcome.Transition change when change.events().isEmpty() -> before;
            case Outcome.Transition change -> {
                StoredSession after = before.next(change.session());
                rows.update(after);
                publish(before, after, change, actor);
                yield after;
            }
        };
    }

    /** Stores a new session; false where its nameplate is taken. */
    boolean insert(StoredSession created, Outcome.Transition creation, Actor actor) {
        if (!rows.insert(created)) {
            return false;
        }
        publish(created, created, creation, actor);
        return true;
    }

    private void publish(
            StoredSession before, StoredSession after, Outcome.Transition change, Actor actor) {
        SessionSnapshot snapshot = after.snapshot();
        for (SessionEvent event : change.events()) {
            events.publishEvent(
                    new SessionChanged(
                            after.tenant(),
                            actor,
                            event.kind().action(),
                            details(before.session().facts().sharer(), snapshot, event),
                            snapshot));
        }
    }

    // A released sharer is no part of the session any more, but the log has to name them.
    private static Map<String, String> details(
            @Nullable PersonId sharerBefore, SessionSnapshot session, SessionEvent event) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("helper", session.helper().toString());
        PersonId sharer = session.sharer() == null ? sharerBefore : session.sharer();
        if (sharer != null) {
            details.put("sharer", sharer.toString());
        }
        details.put("device", session.device());
        details.put("wanted-mode", session.wantedMode().wireName());
        if (session.mode() != null) {
            details.put("mode", session.mode().wireName());
        }
        if (event.by() != null) {
            details.put("by", lower(event.by()));
        }
        if (event.kind() == SessionEvent.Kind.CONFIRMATION_FAILED) {
            details.put("attempts-left", String.valueOf(session.attemptsLeft()));
        }
        if (session.endReason() != null) {
            details.put("reason", session.endReason().wireName());
        }
        if (session.missing() != null) {
            details.put("missing", lower(session.missing()));
        }
        return details;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
