package org.tandemhelp.audit;

import java.util.List;
import org.tandemhelp.kernel.TenantId;

/** Reads and verifies the trail. Writing happens only by publishing an audited event. */
public interface AuditTrail {

    /**
     * Rows in the order they were written.
     *
     * @param after the sequence number to go on from, 0: from the beginning
     * @param limit 1 to 1,000
     */
    List<AuditEntry> read(TenantId tenant, long after, int limit);

    /** Walks the whole chain of one organisation. */
    Verdict verify(TenantId tenant);
}
