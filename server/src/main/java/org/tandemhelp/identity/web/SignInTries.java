package org.tandemhelp.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/**
 * Counts failed sign-ins per account and per address. A try takes its place before it is made and
 * gives it back when it succeeds, so many tries at once do not get past the limit.
 */
@Component
public class SignInTries {

    private static final long MOST_KEYS = 100_000;

    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEYS)
                    .expireAfterAccess(Limit.SIGN_INS_PER_ADDRESS.per())
                    .build();

    /**
     * Makes a try of one account from one address.
     *
     * @param account as typed; known or not makes no difference
     * @throws ProblemException {@code too-many-requests}
     */
    public <T> T ofAccount(String account, String address, Supplier<T> attempt) {
        return count(
                List.of(
                        new Key(Limit.SIGN_INS_PER_ADDRESS, network(address)),
                        new Key(Limit.SIGN_INS_PER_ACCOUNT, account.toLowerCase(Locale.ROOT))),
                attempt);
    }

    /**
     * Makes a try that names no account.
     *
     * @throws ProblemException {@code too-many-requests}
     */
    public <T> T ofAddress(String address, Supplier<T> attempt) {
        return count(List.of(new Key(Limit.SIGN_INS_PER_ADDRESS, network(address))), attempt);
    }

    private <T> T count(List<Key> keys, Supplier<T> attempt) {
        List<Bucket> taken = new ArrayList<>();
        for (Key key : keys) {
            Bucket bucket = Objects.requireNonNull(buckets.get(key, SignInTries::bucket));
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack(taken);
                throw ProblemException.retryAfter(
                        ProblemType.TOO_MANY_REQUESTS,
                        Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        T result = attempt.get();
        giveBack(taken);
        return result;
    }

    private static void giveBack(List<Bucket> taken) {
        taken.forEach(bucket -> bucket.addTokens(1));
    }

    private static Bucket bucket(Key key) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(key.limit().count())
                                .refillGreedy(key.limit().count(), key.limit().per()))
                .build();
    }

    /** An IPv6 subscriber has a whole /64 to choose addresses from. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        boolean written = groups.length == 8 && !address.contains("::");
        return written ? String.join(":", List.of(groups).subList(0, 4)) : address;
    }

    private record Key(Limit limit, String what) {}
}
