package dev.parley.simulator.script.reading;

import static dev.parley.simulator.script.reading.ScriptObject.shown;

import dev.parley.chat.ToolChoice;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import dev.parley.simulator.script.Pace;
import dev.parley.simulator.script.Script;
import dev.parley.simulator.script.ScriptRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a script; whatever is wrong becomes a fault.
 *
 * @since 0.1.0
 */
public final class ScriptReader {

    private static final Set<SourceFile.Format> FORMATS = Set.of(SourceFile.Format.YAML, SourceFile.Format.JSON);
    private static final List<String> KEYS = List.of("latency", "pause", "tool_choice", "rules");
    private static final String ADVICE = "write a list of rules, or an object with " + String.join(", ", KEYS);

    private final Faults faults;
    private final RuleReader rules;

    private ScriptReader(Faults faults) {
        this.faults = faults;
        this.rules = new RuleReader(faults);
    }

    /**
     * Reads a script.
     *
     * @param file a YAML or JSON file
     * @param faults takes what is wrong
     * @return what could be read
     */
    public static Script read(SourceFile file, Faults faults) {
        return new ScriptReader(faults).read(file);
    }

    private Script read(SourceFile file) {
        if (file.format().filter(FORMATS::contains).isEmpty()) {
            faults.add("a script is a YAML or JSON file", file.name(), "name it .yaml, .yml or .json");
            return Script.EMPTY;
        }
        int before = faults.count();
        Optional<Located> document = TreeReader.readDocument(file, faults);
        if (document.isEmpty() && faults.count() == before) {
            faults.add("the script is empty", file.start(), ADVICE);
        }
        return document.map(this::script).orElse(Script.EMPTY);
    }

    private Script script(Located document) {
        if (document instanceof Located.Sequence list) {
            return new Script(rules(list), Pace.AT_ONCE, Optional.empty());
        }
        if (document instanceof Located.Mapping mapping) {
            return script(new ScriptObject(mapping, faults));
        }
        faults.add("a script is a list of rules, not " + shown(document.tree()), document.place(), ADVICE);
        return Script.EMPTY;
    }

    private Script script(ScriptObject script) {
        List<String> ofRules = script.present(
                RuleReader.KEYS.stream().filter(key -> !KEYS.contains(key)).toList());
        if (ofRules.isEmpty()) {
            script.rejectOthers(KEYS);
        } else {
            faults.add(
                    "a rule stands where the script should be: " + String.join(", ", ofRules),
                    script.place(ofRules.get(0)),
                    "put each rule into a list");
        }
        Pace pace = new Pace(
                script.time("latency").orElse(Duration.ZERO),
                script.time("pause").orElse(Duration.ZERO));
        return new Script(
                script.value("rules").map(value -> rules(script, value)).orElse(List.of()), pace, toolChoice(script));
    }

    private List<ScriptRule> rules(ScriptObject script, Located value) {
        if (value instanceof Located.Sequence list) {
            return rules(list);
        }
        script.reject("rules", "a list of rules", value, "");
        return List.of();
    }

    private List<ScriptRule> rules(Located.Sequence list) {
        return list.elements().stream()
                .map(rules::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ToolChoice> toolChoice(ScriptObject script) {
        return script.value("tool_choice").flatMap(value -> {
            Optional<ToolChoice> choice = Stream.of(ToolChoice.values())
                    .filter(known -> known.tree().equals(value.tree()))
                    .findFirst();
            if (choice.isEmpty()) {
                List<String> words = Stream.of(ToolChoice.values())
                        .map(known -> String.valueOf(known.tree()))
                        .toList();
                faults.add(
                        "unknown tool_choice " + shown(value.tree()),
                        value.place(),
                        NearestWord.advice(String.valueOf(value.tree()), words));
            }
            return choice;
        });
    }
}
