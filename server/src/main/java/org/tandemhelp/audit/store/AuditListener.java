package org.tandemhelp.audit.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemhelp.kernel.AuditedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the row of every audited event in the transaction of the change. What goes wrong here
 * rolls the change back: no audit, no change.
 */
@Component
class AuditListener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditRows rows;
    private final Clock clock;

    AuditListener(AuditRows rows) {
        this.rows = rows;
        this.clock = Clock.systemUTC();
    }

    @EventListener
    void write(AuditedEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    event.action() + " was published outside a transaction");
        }
        AuditRows.Head head = rows.lockHead(event.tenant());
        // PostgreSQL keeps microseconds; what is hashed must read back the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredEntry open =
                new StoredEntry(
                        event.tenant().value(),
                        head.sequence() + 1,
                        now,
                        event.actor().reference(),
                        event.action(),
                        event.subject(),
                        JSON.writeValueAsString(new TreeMap<>(event.details())),
                        head.hash(),
                        StoredEntry.BEFORE_THE_FIRST);
        rows.append(open.withHash(ChainHash.of(open)));
    }
}
