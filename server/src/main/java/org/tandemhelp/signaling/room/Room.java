package org.tandemhelp.signaling.room;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.session.Phase;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Side;
import org.tandemhelp.signaling.wire.ServerFrames;

/**
 * Where the two sides of one help session meet. Its lock puts everything that happens to the
 * session's sockets in one order.
 */
final class Room {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<SessionSnapshot> news = new ConcurrentLinkedQueue<>();
    private @Nullable ConsoleSocket helper;
    private @Nullable ConsoleSocket sharer;
    private @Nullable SessionSnapshot latest;
    private @Nullable ServerFrame lastSent;

    Room(Clock clock) {
        this.clock = clock;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Takes news without waiting; {@link #deliver} hands them on. */
    void add(SessionSnapshot session) {
        news.add(session);
    }

    /** Sends what is new to both sides; true where the session has ended. */
    boolean deliver() {
        return locked(() -> {
            for (SessionSnapshot next = news.poll(); next != null; next = news.poll()) {
                accept(next);
            }
            return latest != null && latest.phase() == Phase.ENDED;
        });
    }

    // Commits may be told in another order than they happened; the newest state is the whole truth.
    private void accept(SessionSnapshot next) {
        if (latest != null && next.version() <= latest.version()) {
            return;
        }
        latest = next;
        ServerFrame frame = ServerFrames.changed(next, clock.instant());
        if (!frame.equals(lastSent)) {
            lastSent = frame;
            send(helper, frame);
            send(sharer, frame);
        }
        if (next.phase() == Phase.ENDED) {
            take(Side.HELPER);
            take(Side.SHARER);
        } else if (next.sharer() == null) {
            take(Side.SHARER);
        }
    }

    /** Puts a socket in its place and sends it the answer, then the state. */
    void place(Side side, ConsoleSocket socket, ServerFrame answer, SessionSnapshot session) {
        deliver();
        ConsoleSocket before = take(side);
        if (before != null && before != socket) {
            before.release(session.id());
        }
        if (side == Side.HELPER) {
            helper = socket;
        } else {
            sharer = socket;
        }
        socket.send(answer);
        if (latest == null || session.version() > latest.version()) {
            accept(session);
        } else {
            socket.send(ServerFrames.changed(latest, clock.instant()));
        }
    }

    /** Sends to one side, where it is there. */
    void tell(Side side, ServerFrame frame) {
        locked(() -> {
            send(at(side), frame);
            return true;
        });
    }

    /** Takes this socket out; the side it was, {@code null}: it was not in its place any more. */
    @Nullable Side remove(ConsoleSocket socket) {
        Side side = sideOf(socket);
        if (side != null) {
            take(side);
        }
        return side;
    }

    /** The side on which the socket is in its place. */
    @Nullable Side sideOf(ConsoleSocket socket) {
        if (socket == helper) {
            return Side.HELPER;
        }
        return socket == sharer ? Side.SHARER : null;
    }

    boolean empty() {
        return locked(() -> helper == null && sharer == null);
    }

    /** Hands a message over; false where the two are not paired or the other is not there. */
    boolean relay(ConsoleSocket from, ByteString message) {
        return locked(() -> {
            Side side = sideOf(from);
            SessionSnapshot now = latest;
            if (side == null || now == null || !now.phase().paired()) {
                return false;
            }
            ConsoleSocket other = at(side.other());
            send(other, ServerFrames.relayed(now.id(), message));
            return other != null;
        });
    }

    private @Nullable ConsoleSocket at(Side side) {
        return side == Side.HELPER ? helper : sharer;
    }

    private @Nullable ConsoleSocket take(Side side) {
        ConsoleSocket taken = at(side);
        if (side == Side.HELPER) {
            helper = null;
        } else {
            sharer = null;
        }
        if (taken != null && latest != null) {
            taken.release(latest.id());
        }
        return taken;
    }

    private static void send(@Nullable ConsoleSocket socket, ServerFrame frame) {
        if (socket != null) {
            socket.send(frame);
        }
    }
}
