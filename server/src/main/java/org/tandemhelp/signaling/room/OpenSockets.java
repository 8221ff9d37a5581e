package org.tandemhelp.signaling.room;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** Every open socket of this node. */
@Component
public class OpenSockets {

    private final Set<ConsoleSocket> sockets = ConcurrentHashMap.newKeySet();

    /**
     * Counts a socket in.
     *
     * @throws ProblemException {@code too-many-sockets}
     */
    public synchronized void add(ConsoleSocket socket) {
        requireRoomFor(socket.person());
        sockets.add(socket);
    }

    /** Counts a socket out. */
    public void remove(ConsoleSocket socket) {
        sockets.remove(socket);
    }

    /**
     * Goes on where the person may open one more.
     *
     * @throws ProblemException {@code too-many-sockets}
     */
    public void requireRoomFor(SignedInPerson person) {
        if (where(s -> s.person().equals(person)).size() >= Limit.SOCKETS_PER_PERSON.count()) {
            throw ProblemException.of(ProblemType.TOO_MANY_SOCKETS);
        }
    }

    /** The sockets that match. */
    public List<ConsoleSocket> where(Predicate<ConsoleSocket> condition) {
        return sockets.stream().filter(condition).toList();
    }
}
