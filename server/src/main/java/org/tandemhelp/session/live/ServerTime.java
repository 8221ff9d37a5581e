package org.tandemhelp.session.live;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The time in which sessions are counted: the server's, in milliseconds as the database keeps it.
 */
@Component
class ServerTime {

    private final Clock clock;

    @Autowired
    ServerTime(ObjectProvider<Clock> clock) {
        this(clock.getIfUnique(Clock::systemUTC));
    }

    ServerTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
