package org.tandemhelp.signaling.endpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.tandemhelp.session.SocketEnd;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.OpenSockets;
import org.tandemhelp.signaling.room.Rooms;

/** Closes sockets that fell silent, or whose web session is over; all of them at a shutdown. */
@Component
class SocketWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SocketWatch.class);

    /** Three missed pings (signaling.proto). */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration SESSION_CHECK = Duration.ofSeconds(30);

    private final OpenSockets sockets;
    private final Rooms rooms;
    private final @Nullable SessionRepository<?> webSessions;
    private final Clock clock;
    private @Nullable ScheduledExecutorService executor;

    SocketWatch(
            OpenSockets sockets,
            Rooms rooms,
            ObjectProvider<SessionRepository<?>> webSessions,
            ObjectProvider<Clock> clock) {
        this.sockets = sockets;
        this.rooms = rooms;
        this.webSessions = webSessions.getIfUnique();
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("socket-watch").factory());
        started.scheduleWithFixedDelay(guarded(this::closeSilent), 1, 1, TimeUnit.SECONDS);
        long check = SESSION_CHECK.toSeconds();
        started.scheduleWithFixedDelay(
                guarded(this::closeSignedOut), check, check, TimeUnit.SECONDS);
        executor = started;
    }

    /**
     * The last to start and the first to stop: clients hear of a restart before the server goes.
     */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    // Closed from here, the sockets count as lost, so the sessions wait for their people.
    @Override
    public void stop() {
        if (executor != null) {
            executor.close();
            executor = null;
        }
        sockets.where(socket -> true).forEach(s -> s.close(CloseStatus.SERVICE_RESTARTED));
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    void closeSilent() {
        Instant latest = clock.instant().minus(SILENCE);
        sockets.where(s -> s.heardAt().isBefore(latest)).forEach(s -> s.close(Closings.SILENT));
    }

    void closeSignedOut() {
        SessionRepository<?> repository = webSessions;
        if (repository != null) {
            signOut(sockets.where(s -> repository.findById(s.webSession()) == null));
        }
    }

    /** Ends what hangs on these sockets, and closes them. */
    void signOut(List<ConsoleSocket> gone) {
        for (ConsoleSocket socket : gone) {
            rooms.leave(socket, SocketEnd.SIGNED_OUT);
            socket.close(Closings.NOT_SIGNED_IN);
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.warn("socket watch: {}", failure.toString());
            }
        };
    }
}
