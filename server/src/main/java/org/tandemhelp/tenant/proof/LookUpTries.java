package org.tandemhelp.tenant.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/** Counts the look-ups that the administrators of an organisation start. */
@Component
class LookUpTries {

    private static final Limit LIMIT = Limit.DOMAIN_LOOKUPS_PER_TENANT;

    private final Cache<TenantId, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(LIMIT.per()).build();

    /**
     * Counts one.
     *
     * @throws ProblemException {@code too-many-requests} with the time until the next one
     */
    void take(TenantId tenant) {
        Bucket bucket = Objects.requireNonNull(buckets.get(tenant, any -> fresh()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(LIMIT.count()).refillGreedy(LIMIT.count(), LIMIT.per()))
                .build();
    }
}
