package org.tandemhelp.report.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.tenant.Tenants;

/**
 * Deletes the records of help sessions that ended longer ago than their organisation keeps them.
 * The audit log is not touched: it has a retention of its own.
 */
@Component
class SessionRetention {

    /** Sessions of one run: one transaction that holds the audit trail only for a moment. */
    static final int BATCH = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(SessionRetention.class);
    private static final Actor SERVER = new Actor.Server("retention");

    private final Tenants tenants;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    SessionRetention(
            Tenants tenants,
            Sessions sessions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this(tenants, sessions, events, transactions, clock.getIfUnique(Clock::systemUTC));
    }

    SessionRetention(
            Tenants tenants,
            Sessions sessions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All organisations, every hour. One that cannot be cleaned up does not keep the others. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void hourly() {
        for (TenantId tenant : tenants.all()) {
            try {
                cleanUp(tenant, BATCH);
            } catch (RuntimeException failure) {
                LOG.warn("retention of {}: {}", tenant, failure.toString());
            }
        }
    }

    /**
     * Deletes what is too old, run after run until one finds less than a whole batch.
     *
     * @return how many sessions were deleted
     */
    int cleanUp(TenantId tenant, int batch) {
        int all = 0;
        int deleted;
        do {
            deleted = run(tenant, batch);
            all += deleted;
        } while (deleted == batch);
        return all;
    }

    /** The deletion and its audit row happen both or not at all. */
    private int run(TenantId tenant, int batch) {
        return TenantScope.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status -> {
                                    Instant cutOff = cutOff(tenant);
                                    int deleted = sessions.forget(tenant, cutOff, batch);
                                    if (deleted > 0) {
                                        events.publishEvent(
                                                new SessionsForgotten(
                                                        tenant, SERVER, deleted, cutOff));
                                    }
                                    return deleted;
                                })));
    }

    private Instant cutOff(TenantId tenant) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.minus(tenants.settings(tenant).limits().retention());
    }
}
