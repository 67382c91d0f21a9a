package dev.parley.simulator;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.simulator.script.Pace;
import dev.parley.simulator.script.Script;
import dev.parley.simulator.script.reading.ScriptReader;
import java.time.Duration;
import java.util.Optional;

/**
 * What a simulated model wants to do: rules that say what it does within a turn, step by step.
 *
 * <pre>{@code
 * - when: Status of order 17?          # occurs in the last user message in any case; or {$regex: "..."}; left out: always
 *   turn: 0                            # only there: the number of user messages before the last one
 *   then:                              # one entry per request of the turn
 *   - call: order_status
 *     arguments: {id: "17"}            # a text is sent as it is, malformed or not; left out: {}
 *   - calls: [{name: order_status, arguments: {id: A-17}}, {name: order_status, arguments: {id: B-2}}]
 *   - answer: "Order A-17: {result}"   # {result} is the last tool result; an answer may stand beside calls
 *     reasoning: The order has left the house.
 * - when: Hello
 *   times: 2                           # decides two requests and is then passed over
 *   status: 429                        # a single entry may stand in the rule itself
 *   headers: {Retry-After: 1}
 * }</pre>
 *
 * <p>The first rule that fits the request decides. Where its entries are used up, the model goes on as it does without a
 * script. An entry is sent as written whatever tools and tool choice the request has. Its keys:
 *
 * <ul>
 *   <li>what the model says: {@code call} with {@code arguments} (and {@code cut_arguments_after}, so many characters);
 *       {@code calls}, each with {@code name}, {@code arguments}, {@code cut_arguments_after} and {@code id};
 *       {@code answer}, {@code reasoning}, {@code refusal}. {@code id: false} and {@code name: false} leave them out. Where
 *       none of them stands, the model says what it says without a script;
 *   <li>what comes with it: {@code finish_reason}, {@code usage}; {@code false} leaves them out;
 *   <li>how the answer ends, counted in events of the stream: {@code cut_after} (the connection breaks), {@code end_after}
 *       (it ends as though it were whole), {@code error_after} with {@code error}. Where the request asks for no stream,
 *       half of the body is sent, or the error alone;
 *   <li>instead of an answer of the model: {@code status}, {@code body}, or {@code drop_connection: true};
 *   <li>how it is sent: {@code headers}; {@code latency} (before the answer begins) and {@code pause} (before each event of
 *       a stream, the first among them), such as {@code 200ms} or {@code 1.5s}, at most {@code 10m}.
 * </ul>
 *
 * <p>Beside {@code turn}, {@code step} restricts a rule to one request of the turn: the number of the model's answers since
 * the user spoke. {@code times} counts for each server, and so for all tests that share it. Instead of a list of rules a
 * script may be an object with {@code rules}, {@code latency} and {@code pause} for every answer that does not say its own,
 * and {@code tool_choice}: {@code none}, {@code auto} or {@code required}, which the model follows where no rule decides,
 * whatever the request says.
 *
 * <p>Times: WireMock waits in whole milliseconds, as exactly as the machine's scheduler wakes
 * a thread. It can pause only after equal shares of a body, so with a pause the events of a stream are filled with blanks to
 * the same length, behind their JSON, and {@code [DONE]} comes with the event before it. An answer that waits is one of the 64
 * that the server gives at the same time. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SimulatedScript {

    /** No rules: the model behaves as {@link SimulatedServer} describes. */
    public static final SimulatedScript NONE = new SimulatedScript(Script.EMPTY);

    private final Script script;

    private SimulatedScript(Script script) {
        this.script = script;
    }

    /**
     * Reads a script.
     *
     * @param file a YAML or JSON file: a list of rules, or an object that has one
     * @param faults takes what is wrong
     * @return what could be read
     */
    public static SimulatedScript read(SourceFile file, Faults faults) {
        return new SimulatedScript(ScriptReader.read(file, faults));
    }

    Script script() {
        return script;
    }

    /** Returns this script with another pace for the answers that do not say their own. */
    SimulatedScript paced(Optional<Duration> latency, Optional<Duration> pause) {
        Pace usual = script.pace();
        Pace pace = new Pace(latency.orElse(usual.latency()), pause.orElse(usual.pause()));
        return new SimulatedScript(new Script(script.rules(), pace, script.toolChoice()));
    }
}
