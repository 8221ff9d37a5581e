package org.tandemhelp.session.live;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.model.SessionCommand;
import org.tandemhelp.session.store.SessionKey;
import org.tandemhelp.session.store.SessionRows;

/**
 * Ends sessions whose deadline is over, and after a restart gives live ones the time to come back.
 * Deadlines stand in the rows, so nothing is lost with the process.
 */
@Component
class SessionTimers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SessionTimers.class);
    private static final Duration SWEEP = Duration.ofMillis(250);
    private static final Actor SERVER = new Actor.Server("session");

    private final SessionWork work;
    private final SessionRows rows;
    private final CodeDesk desk;
    private final TransactionTemplate transaction;
    private final ServerTime time;
    private @Nullable ScheduledExecutorService executor;

    SessionTimers(
            SessionWork work,
            SessionRows rows,
            CodeDesk desk,
            PlatformTransactionManager transactions,
            ServerTime time) {
        this.work = work;
        this.rows = rows;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** Before the web server accepts connections, so that no resume comes too early. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        recover();
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("session-timers").factory());
        long millis = SWEEP.toMillis();
        started.scheduleWithFixedDelay(
                () -> guarded(this::sweep), millis, millis, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(() -> guarded(desk::tidy), 1, 1, TimeUnit.MINUTES);
        executor = started;
    }

    @Override
    public void stop() {
        if (executor != null) {
            end(executor);
            executor = null;
        }
    }

    /** A sweep may wait half a minute for a database that has gone; a stop must not. */
    private static void end(ScheduledExecutorService timers) {
        timers.shutdown();
        try {
            if (!timers.awaitTermination(2, TimeUnit.SECONDS)) {
                timers.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            timers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    /** Every socket is gone; each live session waits for its people. */
    void recover() {
        applyToAll(keys(rows::live), new SessionCommand.ServerRestarted());
    }

    /** Ends what is due. */
    void sweep() {
        applyToAll(keys(() -> rows.due(time.now())), new SessionCommand.TimePassed());
    }

    /** One session that cannot be stored must not keep the others from ending. */
    private void applyToAll(List<SessionKey> sessions, SessionCommand command) {
        for (SessionKey key : sessions) {
            guarded(() -> work.apply(key.tenant(), key.id(), command, SERVER));
        }
    }

    private List<SessionKey> keys(Supplier<List<SessionKey>> query) {
        return TenantScope.callForAllTenants(
                () -> Objects.requireNonNull(transaction.execute(s -> query.get())));
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warn("session timers: {}", failure.toString());
        }
    }
}
