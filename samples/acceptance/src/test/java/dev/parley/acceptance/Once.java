package dev.parley.acceptance;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and once. */
final class Once<T> {

    private final Callable<T> making;
    private @Nullable T made;

    Once(Callable<T> making) {
        this.making = making;
    }

    synchronized T get() throws Exception {
        T value = made == null ? making.call() : made;
        made = value;
        return value;
    }
}
