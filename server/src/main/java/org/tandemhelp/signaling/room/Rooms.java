package org.tandemhelp.signaling.room;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionChanged;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.session.Side;
import org.tandemhelp.session.SocketEnd;

/** All help sessions that have a socket on this node. */
@Component
public class Rooms implements DisposableBean {

    private final Sessions sessions;
    private final Clock clock;
    private final ConcurrentHashMap<HelpSessionId, Room> rooms = new ConcurrentHashMap<>();
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

    Rooms(Sessions sessions, ObjectProvider<Clock> clock) {
        this.sessions = sessions;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /**
     * After the commit, on a thread without a database connection: a room may be waiting for one
     * itself.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SessionChanged change) {
        HelpSessionId id = change.session().id();
        Room room = rooms.get(id);
        if (room != null) {
            room.add(change.session());
            deliveries.execute(() -> deliver(id, room));
        }
    }

    private void deliver(HelpSessionId id, Room room) {
        if (room.deliver()) {
            rooms.remove(id, room);
        }
    }

    /** A socket whose session just began for it: answers, then tells the state. */
    public void enter(
            SessionSnapshot session, Side side, ConsoleSocket socket, ServerFrame answer) {
        Room room = room(session.id());
        room.locked(() -> {
            place(room, session, side, socket, answer);
            return true;
        });
        catchUp(session.id(), room, socket);
    }

    /**
     * A socket that goes on with a session. What the client lost before it came is settled first.
     *
     * @throws ProblemException as {@link Sessions#resume}
     */
    public void resume(
            HelpSessionId id, byte[] resumeKey, ConsoleSocket socket, ServerFrame answer) {
        Room room = room(id);
        try {
            room.locked(() -> {
                SessionSnapshot session = sessions.resume(socket.person(), id, resumeKey);
                Side side = session.sideOf(socket.person().person());
                if (side == null) {
                    throw ProblemException.of(ProblemType.NOT_FOUND);
                }
                place(room, session, side, socket, answer);
                return true;
            });
        } finally {
            catchUp(id, room, socket);
        }
    }

    private void place(
            Room room,
            SessionSnapshot session,
            Side side,
            ConsoleSocket socket,
            ServerFrame answer) {
        SocketEnd gone = socket.hold(session.id());
        if (gone == null) {
            room.place(side, socket, answer, session);
        } else {
            sessions.socketGone(socket.person(), session.id(), gone);
        }
    }

    // What was committed before the room was there was told to nobody.
    private void catchUp(HelpSessionId id, Room room, ConsoleSocket socket) {
        sessions.find(socket.person().tenant(), id)
                .ifPresentOrElse(
                        now -> {
                            room.add(now);
                            deliver(id, room);
                        },
                        () -> forget(id, room));
    }

    /** A room that somebody opened by a wrong id holds nobody. */
    private void forget(HelpSessionId id, Room room) {
        rooms.computeIfPresent(id, (key, now) -> now == room && now.empty() ? null : now);
    }

    /** Tells one side something that is no state. */
    public void tell(HelpSessionId id, Side side, ServerFrame frame) {
        Room room = rooms.get(id);
        if (room != null) {
            room.tell(side, frame);
        }
    }

    /**
     * Hands a message to the other side.
     *
     * @throws ProblemException {@code not-found}, {@code session-ended}, {@code session-conflict}
     *     where they are not paired or the other side has no socket
     */
    public void relay(ConsoleSocket from, HelpSessionId id, ByteString message) {
        Room room = rooms.get(id);
        if (room == null || !room.relay(from, message)) {
            requireHeld(from, id);
            throw ProblemException.of(ProblemType.SESSION_CONFLICT);
        }
    }

    /**
     * Goes on where the session hangs on this socket; another window of the same person is not
     * enough.
     *
     * @throws ProblemException {@code session-ended} or {@code not-found}
     */
    public void requireHeld(ConsoleSocket socket, HelpSessionId id) {
        Room room = rooms.get(id);
        if (room != null && room.locked(() -> room.sideOf(socket) != null)) {
            return;
        }
        boolean over =
                sessions.find(socket.person().tenant(), id)
                        .filter(session -> session.sideOf(socket.person().person()) != null)
                        .filter(session -> session.phase() == Phase.ENDED)
                        .isPresent();
        throw ProblemException.of(over ? ProblemType.SESSION_ENDED : ProblemType.NOT_FOUND);
    }

    /** The socket is gone: its sessions hear of it. */
    public void leave(ConsoleSocket socket, SocketEnd how) {
        for (HelpSessionId id : socket.end(how)) {
            Room room = room(id);
            room.locked(() -> {
                if (room.remove(socket) != null) {
                    sessions.socketGone(socket.person(), id, how);
                }
                return true;
            });
        }
    }

    /** How many sessions have a room. */
    public int size() {
        return rooms.size();
    }

    private Room room(HelpSessionId id) {
        return rooms.computeIfAbsent(id, key -> new Room(clock));
    }

    @Override
    public void destroy() {
        deliveries.close();
    }
}
