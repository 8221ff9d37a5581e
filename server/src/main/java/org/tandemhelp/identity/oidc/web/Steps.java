package org.tandemhelp.identity.oidc.web;

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

/**
 * Counts the steps of sign-ins by providers per address: each one costs us rows, or a request to a
 * provider. Wide, because a whole organisation may come from one address in the morning.
 */
@Component
class Steps {

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Limit.PROVIDER_STEPS_PER_ADDRESS.per())
                    .build();

    /**
     * Takes one.
     *
     * @throws ProblemException {@code too-many-requests}
     */
    void take(String address) {
        ConsumptionProbe probe =
                Objects.requireNonNull(buckets.get(address, key -> bucket()))
                        .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket() {
        Limit limit = Limit.PROVIDER_STEPS_PER_ADDRESS;
        return Bucket.builder()
                .addLimit(rate ->
                        rate.capacity(limit.count()).refillGreedy(limit.count(), limit.per()))
                .build();
    }
}
