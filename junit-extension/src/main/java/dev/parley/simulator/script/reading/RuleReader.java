package dev.parley.simulator.script.reading;

import static dev.parley.simulator.script.reading.ScriptObject.shown;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.simulator.script.Entry;
import dev.parley.simulator.script.ScriptRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads one rule of a script. */
final class RuleReader {

    private static final List<String> OWN_KEYS = List.of("when", "turn", "step", "times", "then");

    /** The keys of a rule. */
    static final List<String> KEYS =
            Stream.concat(OWN_KEYS.stream(), EntryReader.KEYS.stream()).toList();

    /** Far more than anybody writes, and yet not so deep that the compiler of expressions runs out of stack. */
    private static final int LONGEST_EXPRESSION = 1_000;

    private static final Pattern ALWAYS = Pattern.compile("");

    private final Faults faults;
    private final EntryReader entries;

    RuleReader(Faults faults) {
        this.faults = faults;
        this.entries = new EntryReader(faults);
    }

    Optional<ScriptRule> read(Located tree) {
        if (!(tree instanceof Located.Mapping mapping)) {
            faults.add("a rule is an object, not " + shown(tree.tree()), tree.place(), "");
            return Optional.empty();
        }
        ScriptObject rule = new ScriptObject(mapping, faults);
        rule.rejectOthers(KEYS);
        Pattern when = rule.value("when").map(value -> when(rule, value)).orElse(ALWAYS);
        ScriptRule.Occasion occasion = new ScriptRule.Occasion(
                when, rule.wholeNumber("turn", 0, Integer.MAX_VALUE), rule.wholeNumber("step", 0, Integer.MAX_VALUE));
        return Optional.of(new ScriptRule(occasion, rule.wholeNumber("times", 1, Integer.MAX_VALUE), then(rule)));
    }

    private Pattern when(ScriptObject rule, Located value) {
        if (value.tree() instanceof String text) {
            return Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
        if (value.tree() instanceof Map<?, ?> tree
                && tree.keySet().equals(Set.of("$regex"))
                && tree.get("$regex") instanceof String regex) {
            return expression(regex, value.place());
        }
        rule.reject("when", "a text or {$regex: ...}", value, "");
        return ALWAYS;
    }

    private Pattern expression(String regex, Place place) {
        if (regex.length() > LONGEST_EXPRESSION) {
            faults.add(
                    "a regular expression of " + regex.length() + " characters",
                    place,
                    "at most " + LONGEST_EXPRESSION + " are allowed");
            return ALWAYS;
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            faults.add("the regular expression " + shown(regex) + " is malformed: " + e.getDescription(), place, "");
            return ALWAYS;
        }
    }

    private List<Entry> then(ScriptObject rule) {
        Optional<Located> then = rule.value("then");
        if (then.isEmpty()) {
            return entries.read(rule).stream().toList();
        }
        rule.rejectBeside(EntryReader.KEYS, "then", "put it into the list under then");
        rule.rejectBeside(List.of("step"), "then", "a rule for one step has one entry: put it into the rule");
        if (then.get() instanceof Located.Sequence list && !list.elements().isEmpty()) {
            return list.elements().stream()
                    .map(this::entry)
                    .flatMap(Optional::stream)
                    .toList();
        }
        rule.reject("then", "a list of at least one entry", then.get(), "");
        return List.of();
    }

    private Optional<Entry> entry(Located tree) {
        if (!(tree instanceof Located.Mapping mapping)) {
            faults.add("an entry is an object, not " + shown(tree.tree()), tree.place(), "");
            return Optional.empty();
        }
        ScriptObject entry = new ScriptObject(mapping, faults);
        entry.rejectOthers(EntryReader.KEYS);
        return entries.read(entry);
    }
}
