package dev.parley;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.simulator.SimulatedScript;
import java.net.URI;
import java.util.Optional;

/** Reads what {@link SimulatedModel} says and starts the model that it declares. */
final class SimulatedModelReader {

    private final Attributes<SimulatedModel> attributes;
    private final SourceLocator locator;
    private final RunResources resources;
    private final Faults faults;

    SimulatedModelReader(
            Attributes<SimulatedModel> attributes, SourceLocator locator, RunResources resources, Faults faults) {
        this.attributes = attributes;
        this.locator = locator;
        this.resources = resources;
        this.faults = faults;
    }

    /** Returns the simulated model, which is not started yet; absent where the test declares none. */
    Optional<EndpointReader.Simulated> read() {
        return attributes.declared() ? Optional.of(new Declared()) : Optional.empty();
    }

    private final class Declared implements EndpointReader.Simulated {

        @Override
        public Optional<URI> start() {
            return startDeclared();
        }

        @Override
        public Optional<String> demandedAt() {
            return attributes.declaredOutside();
        }
    }

    private Optional<URI> startDeclared() {
        Optional<String> script = attributes.text("script", SimulatedModel::script);
        return script.isPresent()
                ? locator.find(script.get(), attributes.where("script")).flatMap(this::start)
                : start("", SimulatedScript.NONE);
    }

    private Optional<URI> start(SourceFile file) {
        int before = faults.count();
        SimulatedScript script = SimulatedScript.read(file, faults);
        return faults.count() > before ? Optional.empty() : start(file.uri().toString(), script);
    }

    private Optional<URI> start(String key, SimulatedScript script) {
        try {
            return Optional.of(resources.simulatedModel(key, script));
        } catch (IllegalStateException e) { // WireMock is missing, or no port can be had
            faults.add("the simulated model cannot start", attributes.where(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
