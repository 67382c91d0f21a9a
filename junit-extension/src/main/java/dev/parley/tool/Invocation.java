package dev.parley.tool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method. A future that the method returns is waited for.
 *
 * @param method the method, accessible
 * @param target the object to call it on; null for a static method
 * @param arguments the values of its parameters
 */
record Invocation(Method method, @Nullable Object target, List<@Nullable Object> arguments) {

    /**
     * How a call ended.
     *
     * @param value what the method gave; null where it threw
     * @param thrown what it threw
     */
    record End(@Nullable Object value, Optional<Throwable> thrown) {

        static End threw(@Nullable Throwable thrown) {
            return new End(null, Optional.ofNullable(thrown));
        }
    }

    /**
     * Calls the method: on this thread, or where it has a limit on one of its own, which is interrupted when the time is over.
     *
     * @param limit how long the call may take
     */
    End within(Optional<Duration> limit) {
        return limit.map(this::within).orElseGet(this::end);
    }

    private End within(Duration limit) {
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<End> task = new FutureTask<>(() -> {
            begun.countDown();
            return end();
        });
        Thread thread = new Thread(task, "parley-tool-" + method.getName());
        thread.setDaemon(true); // a tool that heeds no interruption must not keep the JVM alive
        thread.start();
        try {
            begun.await(); // a busy machine's delay is not the tool's
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return End.threw(new TimeoutException("no result within " + written(limit)));
        } catch (InterruptedException e) {
            task.cancel(true);
            return End.threw(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private End end() {
        try {
            Object value = method.invoke(target, arguments.toArray());
            if (value instanceof CompletionStage<?> stage) {
                return awaited(stage.toCompletableFuture());
            }
            return value instanceof Future<?> future ? awaited(future) : new End(value, Optional.empty());
        } catch (InvocationTargetException e) {
            return End.threw(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("method " + method.getName() + " cannot be called: " + e.getMessage(), e);
        }
    }

    private static End awaited(Future<?> future) {
        try {
            return new End(future.get(), Optional.empty());
        } catch (ExecutionException e) {
            return End.threw(e.getCause());
        } catch (CancellationException e) {
            // what the JDK says of it differs from version to version, and would tell a model nothing
            return End.threw(new CancellationException("the tool's future was cancelled").initCause(e));
        } catch (InterruptedException e) {
            future.cancel(true);
            return End.threw(e);
        }
    }

    private static String written(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0
                ? String.format(Locale.ROOT, "%ds", millis / 1000)
                : String.format(Locale.ROOT, "%dms", millis);
    }
}
