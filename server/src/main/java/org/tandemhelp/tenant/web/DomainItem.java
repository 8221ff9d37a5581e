package org.tandemhelp.tenant.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.tenant.domain.TenantDomain;

/**
 * A domain as the console shows it.
 *
 * @param state {@code pending}, {@code verified} or {@code lapsed}
 * @param recordName where the TXT record has to stand
 * @param recordValue its text
 * @param problem what the last look-up found instead, {@code null}: nothing is wrong, or none yet
 */
record DomainItem(
        String id,
        String domain,
        String state,
        String recordName,
        String recordValue,
        @Nullable Instant checkedAt,
        @Nullable Instant verifiedAt,
        @Nullable String problem) {

    static DomainItem of(TenantDomain domain) {
        return new DomainItem(
                domain.id().toString(),
                domain.name().ascii(),
                domain.state().wireName(),
                domain.recordName(),
                domain.recordValue(),
                domain.checkedAt(),
                domain.verifiedAt(),
                domain.problem());
    }
}
