package dev.parley;

import dev.parley.model.EndpointSettings;
import dev.parley.model.Model;
import dev.parley.model.Pause;
import dev.parley.model.completions.ChatCompletionsModel;
import dev.parley.model.responses.ResponsesModel;
import dev.parley.node.Listeners;
import dev.parley.simulator.SimulatedScript;
import dev.parley.simulator.SimulatedServer;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What lives longer than one method: JUnit's stores hold it and close it. */
@SuppressWarnings("deprecation") // JUnit closes an AutoCloseable only from 5.13 on; before, only a CloseableResource
final class RunResources {

    private final ExtensionContext context;
    private final Namespace namespace;

    RunResources(ExtensionContext context, Namespace namespace) {
        this.context = context;
        this.namespace = namespace;
    }

    /**
     * Returns the run's listeners and tells them when this method and the run are over.
     *
     * @param tests the method, or each of its combinations
     */
    TranscriptListener listeners(List<TestId> tests) {
        ExtensionContext run = context.getRoot(); // outlives the method, and so does what a listener keeps of it
        OpenListeners open = shared(OpenListeners.class, OpenListeners.class, () -> OpenListeners.open(run));
        context.getStore(namespace).put(TestEnd.class, new TestEnd(open.listeners(), tests));
        return open.listeners();
    }

    /** Adds a line to JUnit's report of the test method. */
    void publish(String line) {
        context.publishReportEntry("parley", line);
    }

    /**
     * Returns the model of an endpoint; tests that ask the same endpoint share it.
     *
     * @throws IllegalArgumentException if the key or a header cannot be sent; the message shows no secret
     */
    Model model(EndpointSettings settings) {
        return shared(settings, Model.class, () -> model(settings, () -> "call_" + UUID.randomUUID(), pause()));
    }

    private static Model model(EndpointSettings settings, Supplier<String> callIds, Pause pause) {
        Clock clock = Clock.systemUTC();
        return switch (settings.dialect().api()) {
            case CHAT_COMPLETIONS -> new ChatCompletionsModel(settings, clock, callIds, pause);
            case RESPONSES -> new ResponsesModel(settings, clock, callIds, pause);
        };
    }

    /** Returns what waits between attempts and turns; a run's store may hold another than the one that sleeps. */
    Pause pause() {
        return shared(Pause.class, Pause.class, () -> Pause.SLEEPING);
    }

    /**
     * Returns the address of a simulated model; tests that name the same key share it.
     *
     * @param key names the script
     * @param script what the model does, where it is not running yet
     * @throws IllegalStateException if WireMock is missing, or no port can be had
     */
    URI simulatedModel(String key, SimulatedScript script) {
        String name = "simulated model " + key;
        return shared(name, OpenServer.class, () -> new OpenServer(SimulatedServer.start(script)))
                .server()
                .baseUrl();
    }

    /** Returns what the run's store holds, made where it holds none; JUnit 6 says that it could be null, which it is not. */
    private <V> V shared(Object key, Class<V> type, Supplier<V> maker) {
        Store store = context.getRoot().getStore(namespace);
        return Objects.requireNonNull(store.getOrComputeIfAbsent(key, absent -> maker.get(), type));
    }

    /** Stops a simulated model with the run. */
    private record OpenServer(SimulatedServer server) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    /** Tells the listeners of a method's end when JUnit closes the method's store. */
    private record TestEnd(Listeners listeners, List<TestId> tests) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            tests.forEach(listeners::testFinished);
        }
    }

    /** Tells the listeners of the run's end when JUnit closes the root store. */
    private record OpenListeners(Listeners listeners) implements Store.CloseableResource, AutoCloseable {

        static OpenListeners open(ExtensionContext run) {
            Listeners listeners = Listeners.load();
            listeners.runStarted(run::getConfigurationParameter);
            return new OpenListeners(listeners);
        }

        @Override
        public void close() {
            listeners.runFinished();
        }
    }
}
