package dev.parley.simulator;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.util.List;
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
 *   answer: Hello!                     # a single entry may stand in the rule itself
 * }</pre>
 *
 * <p>The first rule that fits the request decides. Where its entries are used up, the model goes on as it does without a
 * script. An entry is sent as written whatever tools and tool choice the request has. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SimulatedScript {

    /** No rules: the model behaves as {@link SimulatedServer} describes. */
    public static final SimulatedScript NONE = new SimulatedScript(List.of());

    private final List<ScriptRule> rules;

    private SimulatedScript(List<ScriptRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads a script.
     *
     * @param file a YAML or JSON file: a list of rules
     * @param faults takes what is wrong
     * @return the rules that could be read
     */
    public static SimulatedScript read(SourceFile file, Faults faults) {
        return new SimulatedScript(new ScriptReader(faults).read(file));
    }

    /** Returns what the model does with the request; nothing where no rule fits or its entries are used up. */
    Optional<Reaction> reaction(ChatRequest request) {
        return rules.stream().filter(rule -> rule.fits(request)).findFirst().flatMap(rule -> rule.reaction(request));
    }
}
