package dev.parley.model;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets time pass before a request is sent. Called by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Pause {

    /** Really waits. */
    Pause SLEEPING = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    /** Returns when the time is over. */
    void pass(Duration time) throws InterruptedException;
}
