package org.tandemhelp.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One row of the trail. Personal data.
 *
 * @param sequence 1 for the organisation's first row, without gaps
 * @param at microseconds
 * @param hash SHA-256 of the row and the hash before it, hex
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, String> details,
        String hash) {}
