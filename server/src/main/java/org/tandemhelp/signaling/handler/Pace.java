package org.tandemhelp.signaling.handler;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Holds answers back until a time, without holding up the socket that waits for them. */
@Component
class Pace implements DisposableBean {

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("pace").factory());

    /**
     * Runs the answer when so much time has passed since the arrival.
     *
     * @param arrived by {@link System#nanoTime}
     */
    void noSoonerThan(long arrived, Duration wait, Runnable answer) {
        long left = wait.toNanos() - (System.nanoTime() - arrived);
        executor.schedule(answer, left, TimeUnit.NANOSECONDS);
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
