package dev.parley.simulator.script;

import dev.parley.chat.ToolChoice;
import java.util.List;
import java.util.Optional;

/**
 * A whole script.
 *
 * @param rules the rules, the first that fits decides
 * @param pace how fast answers come whose rule does not say
 * @param toolChoice the tool choice that the model follows where no rule decides, whatever the request says
 * @since 0.1.0
 */
public record Script(List<ScriptRule> rules, Pace pace, Optional<ToolChoice> toolChoice) {

    /** No rules, no waiting. */
    public static final Script EMPTY = new Script(List.of(), Pace.AT_ONCE, Optional.empty());

    /** Copies the rules. */
    public Script {
        rules = List.copyOf(rules);
    }
}
