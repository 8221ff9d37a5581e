package org.tandemhelp.host.setup;

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
 * Counts wrong set-up tokens per address, like failed sign-ins. Nobody guesses 256 bits; the count
 * keeps the attempts from costing the server anything, and one address cannot lock out another.
 */
@Component
final class SetupTries {

    private static final Limit LIMIT = Limit.SIGN_INS_PER_ADDRESS;
    private static final long MOST_ADDRESSES = 10_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(LIMIT.per())
                    .build();

    /**
     * Says that the token from this address was wrong.
     *
     * @return {@code setup-link-invalid}, or {@code too-many-requests} after too many
     */
    ProblemException wrong(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? ProblemException.of(ProblemType.SETUP_LINK_INVALID)
                : ProblemException.retryAfter(
                        ProblemType.TOO_MANY_REQUESTS,
                        Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String address) {
        return Objects.requireNonNull(buckets.get(address, any -> fresh()));
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(LIMIT.count()).refillGreedy(LIMIT.count(), LIMIT.per()))
                .build();
    }
}
