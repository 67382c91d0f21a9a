package dev.parley.simulator;

import dev.parley.input.Faults;
import dev.parley.simulator.answer.Reply;
import dev.parley.simulator.request.ChatRequestReader;
import java.io.IOException;
import java.nio.file.Path;

/** Scripts that tests write, and what a simulation makes of them. */
final class Scripts {

    private Scripts() {}

    /** Reads a script that has no fault. */
    static SimulatedScript read(Path folder, String script) throws IOException {
        Faults faults = new Faults();
        SimulatedScript read = SimulatedScript.read(ScriptFiles.write(folder, "script.yaml", script), faults);
        faults.throwIfAny("the script");
        return read;
    }

    static Simulation simulation(SimulatedScript script) {
        return new Simulation(script.script());
    }

    /** Shows in one line what is done with a request. */
    static String reaction(SimulatedScript script, String body) {
        return Reactions.shown(new Behaviour(script.script()).to(ChatRequestReader.read(body)));
    }

    /** Returns the body of a reply that is sent. */
    static String body(Reply reply) {
        return ((Reply.Sent) reply).body().text();
    }
}
