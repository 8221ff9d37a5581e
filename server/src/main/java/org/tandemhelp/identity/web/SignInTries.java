package org.tandemhelp.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderRefillStage;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/**
 * Counts failed sign-ins per account and per address. A try takes its place before it is made and
 * gives it back when it succeeds, so many tries at once do not get past the limit.
 */
@Component
public class SignInTries {

    private static final long MOST_KEYS = 100_000;

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    @Autowired
    SignInTries(ObjectProvider<Clock> clock) {
        this(clock.getIfUnique(Clock::systemUTC));
    }

    SignInTries(Clock clock) {
        this.time = new ClockMeter(clock);
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        .ticker(time::currentTimeNanos)
                        .expireAfterAccess(Limit.SECOND_FACTORS_PER_PERSON.per())
                        .build();
    }

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

    /**
     * Makes a try with an invitation.
     *
     * @throws ProblemException {@code too-many-requests}
     */
    <T> T ofInvitation(String address, Supplier<T> attempt) {
        return count(List.of(new Key(Limit.INVITATIONS_PER_ADDRESS, network(address))), attempt);
    }

    /**
     * Makes a try of a person's second factor.
     *
     * @throws ProblemException {@code too-many-requests}
     */
    <T> T ofSecondFactor(PersonId person, Supplier<T> attempt) {
        return count(List.of(new Key(Limit.SECOND_FACTORS_PER_PERSON, person.toString())), attempt);
    }

    /**
     * Makes a try of the second step of one sign-in.
     *
     * @throws ProblemException {@code sign-in-expired} after too many of them; {@code
     *     too-many-requests}
     */
    <T> T ofSecondStep(PendingSignIn pending, Supplier<T> attempt) {
        Bucket ofSignIn =
                bucketOf(new Key(Limit.SECOND_FACTORS_PER_SIGN_IN, pending.id().toString()));
        if (!ofSignIn.tryConsume(1)) {
            throw ProblemException.of(ProblemType.SIGN_IN_EXPIRED);
        }
        return ofSecondFactor(pending.who().person(), attempt);
    }

    /** Whether the sign-in has a try left. */
    boolean hasTry(PendingSignIn pending) {
        return bucketOf(new Key(Limit.SECOND_FACTORS_PER_SIGN_IN, pending.id().toString()))
                        .getAvailableTokens()
                > 0;
    }

    private <T> T count(List<Key> keys, Supplier<T> attempt) {
        List<Bucket> taken = new ArrayList<>();
        for (Key key : keys) {
            Bucket bucket = bucketOf(key);
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

    private Bucket bucketOf(Key key) {
        return Objects.requireNonNull(buckets.get(key, this::fresh));
    }

    private Bucket fresh(Key key) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> refilled(key.limit(), limit.capacity(key.limit().count())))
                .build();
    }

    /** The tries of one sign-in do not come back while it lasts; all others do, one by one. */
    private static BandwidthBuilderBuildStage refilled(
            Limit limit, BandwidthBuilderRefillStage bandwidth) {
        return limit == Limit.SECOND_FACTORS_PER_SIGN_IN
                ? bandwidth.refillIntervally(limit.count(), limit.per())
                : bandwidth.refillGreedy(limit.count(), limit.per());
    }

    /** An IPv6 subscriber has a whole /64 to choose addresses from. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        boolean written = groups.length == 8 && !address.contains("::");
        return written ? String.join(":", List.of(groups).subList(0, 4)) : address;
    }

    /** The server's clock as the buckets read it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private record Key(Limit limit, String what) {}
}
