package org.tandemhelp.session.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.IssuedCode;
import org.tandemhelp.session.JoinedSession;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.SessionFilter;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.SocketEnd;
import org.tandemhelp.session.model.SessionCommand;
import org.tandemhelp.session.store.ListPoint;
import org.tandemhelp.session.store.SessionListRows;
import org.tandemhelp.session.store.SessionRows;
import org.tandemhelp.session.store.StoredSession;

/** The sessions in the database. */
@Service
class LiveSessions implements Sessions {

    private final CodeDesk desk;
    private final SessionWork work;
    private final SessionRows rows;
    private final SessionListRows list;
    private final HelpRights rights;

    LiveSessions(
            CodeDesk desk,
            SessionWork work,
            SessionRows rows,
            SessionListRows list,
            HelpRights rights) {
        this.desk = desk;
        this.work = work;
        this.rows = rows;
        this.list = list;
        this.rights = rights;
    }

    @Override
    public IssuedCode create(SignedInPerson helper, Mode wanted) {
        return desk.issue(helper, wanted);
    }

    @Override
    public JoinedSession join(SignedInPerson sharer, String nameplate) {
        return desk.join(sharer, nameplate);
    }

    @Override
    public SessionSnapshot act(SignedInPerson person, HelpSessionId id, SessionAction action) {
        if (action instanceof SessionAction.RequestMode wish) {
            requireRight(person, id, wish.mode());
        }
        return work.inTenant(
                person.tenant(),
                () -> {
                    StoredSession stored = mine(person, id);
                    return work.decide(
                                    stored,
                                    new SessionCommand.Act(side(stored, person), action),
                                    new Actor.Person(person.person()))
                            .snapshot();
                });
    }

    private void requireRight(SignedInPerson person, HelpSessionId id, Mode mode) {
        SessionSnapshot session = find(person.tenant(), id).orElseThrow(this::notFound);
        if (session.sideOf(person.person()) == Side.HELPER && session.sharer() != null) {
            rights.requireMayHelp(person.tenant(), person.person(), session.sharer(), mode);
        }
    }

    @Override
    public SessionSnapshot resume(SignedInPerson person, HelpSessionId id, byte[] resumeKey) {
        return work.inTenant(
                person.tenant(),
                () -> {
                    StoredSession stored = mine(person, id);
                    Side side = side(stored, person);
                    byte[] hash =
                            side == Side.HELPER ? stored.helperKeyHash() : stored.sharerKeyHash();
                    if (hash == null || !ResumeKeys.matches(resumeKey, hash)) {
                        throw notFound();
                    }
                    if (stored.snapshot().phase() == Phase.ENDED) {
                        throw ProblemException.of(ProblemType.SESSION_ENDED);
                    }
                    return work.decide(
                                    stored,
                                    new SessionCommand.SocketAttached(side),
                                    new Actor.Person(person.person()))
                            .snapshot();
                });
    }

    @Override
    public void socketGone(SignedInPerson person, HelpSessionId id, SocketEnd end) {
        work.inTenant(
                person.tenant(),
                () -> {
                    Optional<StoredSession> locked = rows.lock(id);
                    Side side = locked.map(s -> s.snapshot().sideOf(person.person())).orElse(null);
                    if (side == null) {
                        return locked;
                    }
                    SessionCommand command =
                            switch (end) {
                                case LOST -> new SessionCommand.SocketLost(side);
                                case CLOSED -> new SessionCommand.SocketClosed(side);
                                case SIGNED_OUT -> new SessionCommand.End(EndReason.SIGNED_OUT);
                            };
                    Actor actor =
                            end == SocketEnd.LOST
                                    ? new Actor.Server("session")
                                    : new Actor.Person(person.person());
                    return locked.map(stored -> work.decide(stored, command, actor));
                });
    }

    @Override
    public Optional<SessionSnapshot> find(TenantId tenant, HelpSessionId id) {
        return work.inTenant(tenant, () -> rows.find(id).map(StoredSession::snapshot));
    }

    @Override
    public Page<SessionSnapshot> list(
            TenantId tenant, SessionFilter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > Page.MOST) {
            throw ProblemException.invalid(
                    Map.of("limit", "This must be a number from 1 to " + Page.MOST + "."));
        }
        ListPoint from = cursor == null ? null : ListPoint.of(cursor);
        return work.inTenant(
                tenant,
                () -> {
                    List<StoredSession> found = list.page(tenant, filter, from, limit + 1);
                    List<SessionSnapshot> items =
                            found.stream().limit(limit).map(StoredSession::snapshot).toList();
                    long total = list.count(tenant, filter);
                    if (found.size() <= limit) {
                        return new Page<>(items, null, total);
                    }
                    SessionSnapshot last = items.getLast();
                    ListPoint next = new ListPoint(last.createdAt(), last.id().value());
                    return new Page<>(items, next.cursor(), total);
                });
    }

    @Override
    public int forget(TenantId tenant, Instant before, int limit) {
        return work.inTenant(tenant, () -> rows.deleteEnded(tenant, before, limit));
    }

    private StoredSession mine(SignedInPerson person, HelpSessionId id) {
        return rows.lock(id)
                .filter(stored -> stored.snapshot().sideOf(person.person()) != null)
                .orElseThrow(this::notFound);
    }

    private static Side side(StoredSession stored, SignedInPerson person) {
        return Objects.requireNonNull(stored.snapshot().sideOf(person.person()));
    }

    private ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }
}
