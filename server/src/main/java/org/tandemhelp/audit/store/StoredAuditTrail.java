package org.tandemhelp.audit.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.audit.Verdict;
import org.tandemhelp.kernel.TenantId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table and recomputes its chain. */
@Service
class StoredAuditTrail implements AuditTrail {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final int BATCH = 500;
    private static final int MOST = 1_000;

    private final AuditRows rows;

    StoredAuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> read(TenantId tenant, long after, int limit) {
        return rows.read(tenant, after, Math.clamp(limit, 1, MOST)).stream()
                .map(StoredAuditTrail::shown)
                .toList();
    }

    /** One snapshot, so that rows written meanwhile do not look like damage. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(TenantId tenant) {
        AuditRows.Head head = rows.head(tenant);
        long sequence = 0;
        byte[] previous = StoredEntry.BEFORE_THE_FIRST;
        while (true) {
            List<StoredEntry> batch = rows.read(tenant, sequence, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            for (StoredEntry entry : batch) {
                sequence++;
                if (entry.sequence() != sequence) {
                    return new Verdict.Broken(sequence, "the row is missing");
                }
                if (!Arrays.equals(entry.previousHash(), previous)) {
                    return new Verdict.Broken(sequence, "the row does not follow the one before");
                }
                if (!Arrays.equals(entry.hash(), ChainHash.of(entry))) {
                    return new Verdict.Broken(sequence, "the row was changed");
                }
                previous = entry.hash();
            }
        }
        if (head.sequence() > sequence) {
            return new Verdict.Broken(sequence + 1, "the row is missing");
        }
        if (!Arrays.equals(head.hash(), previous)) {
            return new Verdict.Broken(sequence, "the end of the chain was changed");
        }
        return new Verdict.Whole(sequence);
    }

    private static AuditEntry shown(StoredEntry entry) {
        return new AuditEntry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                JSON.readValue(entry.details(), DETAILS),
                HexFormat.of().formatHex(entry.hash()));
    }
}
