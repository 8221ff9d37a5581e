package org.tandemhelp.directory.scim.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.Limit;

/**
 * Counts wrong tokens per address. A right token passes whatever the others at its address did:
 * many organisations are provisioned from the same few addresses of a cloud.
 */
@Component
class WrongTokens {

    private static final long MOST_ADDRESSES = 100_000;
    private static final Limit LIMIT = Limit.PROVISIONING_TOKENS_PER_ADDRESS;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(LIMIT.per())
                    .build();

    /** Notes a wrong token; how long to wait where there were too many. */
    Optional<Duration> note(String address) {
        Bucket bucket = Objects.requireNonNull(buckets.get(address, key -> bucket()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(LIMIT.count()).refillGreedy(LIMIT.count(), LIMIT.per()))
                .build();
    }
}
