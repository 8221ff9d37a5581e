package org.tandemhelp.session.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/**
 * How often a person may do something within a sliding time; kept in memory, empty after a restart.
 */
final class Allowance {

    private final Limit limit;
    private final ConcurrentHashMap<PersonId, Deque<Instant>> used = new ConcurrentHashMap<>();

    Allowance(Limit limit) {
        this.limit = limit;
    }

    /**
     * Counts one use.
     *
     * @throws ProblemException {@code too-many-requests} with the time until the next one
     */
    void take(PersonId person, Instant now) {
        used.compute(
                person,
                (key, before) -> {
                    Deque<Instant> uses = before == null ? new ArrayDeque<>() : before;
                    forgetOld(uses, now);
                    if (uses.size() >= limit.count()) {
                        throw refusal(uses, now);
                    }
                    uses.addLast(now);
                    return uses;
                });
    }

    /** Gives the latest use back. */
    void giveBack(PersonId person) {
        used.computeIfPresent(
                person,
                (key, uses) -> {
                    uses.pollLast();
                    return uses.isEmpty() ? null : uses;
                });
    }

    /** Forgets everybody whose uses no longer count. */
    void tidy(Instant now) {
        for (PersonId person : used.keySet()) {
            used.computeIfPresent(
                    person,
                    (key, uses) -> {
                        forgetOld(uses, now);
                        return uses.isEmpty() ? null : uses;
                    });
        }
    }

    /** How many people are remembered. */
    int size() {
        return used.size();
    }

    private void forgetOld(Deque<Instant> uses, Instant now) {
        Instant oldest = now.minus(limit.per());
        while (!uses.isEmpty() && !uses.getFirst().isAfter(oldest)) {
            uses.removeFirst();
        }
    }

    private ProblemException refusal(Deque<Instant> uses, Instant now) {
        Instant next = Objects.requireNonNull(uses.peekFirst()).plus(limit.per());
        Duration wait = Duration.between(now, next).plusMillis(999);
        return ProblemException.retryAfter(
                ProblemType.TOO_MANY_REQUESTS, Duration.ofSeconds(wait.toSeconds()));
    }
}
