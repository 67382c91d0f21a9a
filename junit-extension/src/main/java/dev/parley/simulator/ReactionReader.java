package dev.parley.simulator;

import static dev.parley.simulator.ChatRequestReader.shown;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an entry of a rule: what the model does with one request. */
final class ReactionReader {

    /** The keys of an entry. */
    static final List<String> KEYS = List.of("call", "arguments", "calls", "answer", "reasoning");

    private static final List<String> CALL_KEYS = List.of("name", "arguments");

    private final Faults faults;

    ReactionReader(Faults faults) {
        this.faults = faults;
    }

    Optional<Reaction> read(Located.Mapping entry) {
        if (Stream.of("call", "calls", "answer").noneMatch(entry.entries()::containsKey)) {
            faults.add("nothing is said that the model does", entry.place(), "write call, calls or answer");
            return Optional.empty();
        }
        if (entry.entries().containsKey("call") && entry.entries().containsKey("calls")) {
            faults.add("call beside calls", entry.entries().get("call").key(), "put every call into calls");
        }
        if (entry.entries().containsKey("arguments") && !entry.entries().containsKey("call")) {
            faults.add(
                    "arguments without call", entry.entries().get("arguments").key(), "name the function under call");
        }
        List<Reaction.Call> calls =
                Stream.concat(call(entry, "call").stream(), calls(entry)).toList();
        return Optional.of(new Reaction(
                text(entry, "answer").orElse(""), text(entry, "reasoning").orElse(""), calls));
    }

    private Stream<Reaction.Call> calls(Located.Mapping entry) {
        return value(entry, "calls").stream().flatMap(value -> {
            if (value instanceof Located.Sequence calls && !calls.elements().isEmpty()) {
                return calls.elements().stream().map(this::named).flatMap(Optional::stream);
            }
            faults.add("calls is a list of at least one call, not " + shown(value.tree()), value.place(), "");
            return Stream.empty();
        });
    }

    private Optional<Reaction.Call> named(Located tree) {
        if (!(tree instanceof Located.Mapping call)) {
            faults.add("a call is an object, not " + shown(tree.tree()), tree.place(), "write name and arguments");
            return Optional.empty();
        }
        ScriptReader.unknownKeys(call, CALL_KEYS, faults);
        if (!call.entries().containsKey("name")) {
            faults.add("a call without a name", call.place(), "add name");
        }
        return call(call, "name");
    }

    private Optional<Reaction.Call> call(Located.Mapping entry, String nameKey) {
        return text(entry, nameKey).map(name -> new Reaction.Call(name, arguments(entry)));
    }

    private String arguments(Located.Mapping entry) {
        Optional<Located> value = value(entry, "arguments");
        if (value.isEmpty()) {
            return "{}";
        }
        Located arguments = value.get();
        if (arguments.tree() instanceof String text) {
            return text;
        }
        if (!(arguments instanceof Located.Mapping)) {
            faults.add(
                    "arguments is an object, or a text that is sent as it is, not " + shown(arguments.tree()),
                    arguments.place(),
                    "");
        }
        return Json.compact(arguments.tree());
    }

    private Optional<String> text(Located.Mapping entry, String key) {
        return value(entry, key).flatMap(value -> {
            if (value.tree() instanceof String text) {
                return Optional.of(text);
            }
            faults.add(key + " is a text, not " + shown(value.tree()), value.place(), "put it in quotes");
            return Optional.empty();
        });
    }

    private static Optional<Located> value(Located.Mapping entry, String key) {
        return Optional.ofNullable(entry.entries().get(key)).map(Located.Entry::value);
    }
}
