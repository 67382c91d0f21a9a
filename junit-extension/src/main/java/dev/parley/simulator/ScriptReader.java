package dev.parley.simulator;

import static dev.parley.simulator.ChatRequestReader.shown;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a script's rules; whatever is wrong becomes a fault. */
final class ScriptReader {

    private static final List<String> RULE_KEYS =
            List.of("when", "turn", "then", "call", "arguments", "calls", "answer", "reasoning");

    private static final Pattern ALWAYS = Pattern.compile("");

    private final Faults faults;
    private final ReactionReader reactions;

    ScriptReader(Faults faults) {
        this.faults = faults;
        this.reactions = new ReactionReader(faults);
    }

    List<ScriptRule> read(SourceFile file) {
        int before = faults.count();
        Optional<Located> document = TreeReader.readDocument(file, faults);
        if (document.isEmpty()) {
            if (faults.count() == before) {
                faults.add("the script is empty", file.start(), "write a list of rules");
            }
            return List.of();
        }
        if (document.get() instanceof Located.Sequence rules) {
            return rules.elements().stream()
                    .map(this::rule)
                    .flatMap(Optional::stream)
                    .toList();
        }
        faults.add(
                "a script is a list of rules, not " + shown(document.get().tree()),
                document.get().place(),
                "");
        return List.of();
    }

    private Optional<ScriptRule> rule(Located tree) {
        if (!(tree instanceof Located.Mapping rule)) {
            faults.add("a rule is an object, not " + shown(tree.tree()), tree.place(), "");
            return Optional.empty();
        }
        unknownKeys(rule, RULE_KEYS, faults);
        Pattern when = Optional.ofNullable(rule.entries().get("when"))
                .map(entry -> when(entry.value()))
                .orElse(ALWAYS);
        return Optional.of(new ScriptRule(when, turn(rule), then(rule)));
    }

    /** Adds a fault for each key that is not known. */
    static void unknownKeys(Located.Mapping object, List<String> known, Faults faults) {
        object.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.add("unknown key " + shown(key), entry.key(), NearestWord.advice(key, known));
            }
        });
    }

    private Pattern when(Located value) {
        if (value.tree() instanceof String text) {
            return Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
        if (value instanceof Located.Mapping mapping
                && mapping.entries().keySet().equals(Set.of("$regex"))
                && mapping.tree() instanceof Map<?, ?> tree
                && tree.get("$regex") instanceof String regex) {
            return expression(regex, value.place());
        }
        faults.add("when is a text or {$regex: ...}, not " + shown(value.tree()), value.place(), "");
        return ALWAYS;
    }

    private Pattern expression(String regex, Place place) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            faults.add("the regular expression " + shown(regex) + " is malformed: " + e.getDescription(), place, "");
            return ALWAYS;
        }
    }

    private OptionalInt turn(Located.Mapping rule) {
        Located.Entry entry = rule.entries().get("turn");
        if (entry == null) {
            return OptionalInt.empty();
        }
        if (entry.value().tree() instanceof Long turn && turn >= 0 && turn <= Integer.MAX_VALUE) {
            return OptionalInt.of(turn.intValue());
        }
        faults.add(
                "turn is a whole number from 0, not " + shown(entry.value().tree()),
                entry.value().place(),
                "");
        return OptionalInt.empty();
    }

    private List<Reaction> then(Located.Mapping rule) {
        Located.Entry then = rule.entries().get("then");
        if (then == null) {
            return reactions.read(rule).stream().toList();
        }
        nothingBeside(then, rule);
        if (then.value() instanceof Located.Sequence entries
                && !entries.elements().isEmpty()) {
            return entries.elements().stream()
                    .map(this::entry)
                    .flatMap(Optional::stream)
                    .toList();
        }
        faults.add(
                "then is a list of at least one entry, not "
                        + shown(then.value().tree()),
                then.value().place(),
                "");
        return List.of();
    }

    private void nothingBeside(Located.Entry then, Located.Mapping rule) {
        Set<String> beside = new TreeSet<>(rule.entries().keySet());
        beside.retainAll(ReactionReader.KEYS);
        if (!beside.isEmpty()) {
            faults.add(String.join(", ", beside) + " beside then", then.key(), "put it into the list under then");
        }
    }

    private Optional<Reaction> entry(Located tree) {
        if (!(tree instanceof Located.Mapping entry)) {
            faults.add("an entry is an object, not " + shown(tree.tree()), tree.place(), "");
            return Optional.empty();
        }
        unknownKeys(entry, ReactionReader.KEYS, faults);
        return reactions.read(entry);
    }
}
