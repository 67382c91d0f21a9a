package dev.parley.simulator.script.reading;

import static dev.parley.simulator.script.reading.ScriptObject.shown;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.json.Json;
import dev.parley.simulator.script.Call;
import dev.parley.simulator.script.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the calls of an entry. */
final class CallReader {

    private static final List<String> KEYS = List.of("name", "arguments", "cut_arguments_after", "id");

    private final Faults faults;

    CallReader(Faults faults) {
        this.faults = faults;
    }

    /** Returns the call under {@code call} and those under {@code calls}. */
    List<Call> read(ScriptObject entry) {
        entry.rejectBeside(List.of("call"), "calls", "put every call into calls");
        if (!entry.has("call")) {
            for (String key : entry.present(List.of("arguments", "cut_arguments_after"))) {
                faults.add(key + " without call", entry.place(key), "name the function under call");
            }
        }
        return Stream.concat(single(entry).stream(), listed(entry)).toList();
    }

    private Optional<Call> single(ScriptObject entry) {
        return entry.text("call").map(name -> new Call(new Part.Usual<>(), Optional.of(name), arguments(entry)));
    }

    private Stream<Call> listed(ScriptObject entry) {
        return entry.value("calls").stream().flatMap(value -> {
            if (value instanceof Located.Sequence calls && !calls.elements().isEmpty()) {
                return calls.elements().stream().map(this::call).flatMap(Optional::stream);
            }
            entry.reject("calls", "a list of at least one call", value, "");
            return Stream.empty();
        });
    }

    private Optional<Call> call(Located tree) {
        if (!(tree instanceof Located.Mapping mapping)) {
            faults.add("a call is an object, not " + shown(tree.tree()), tree.place(), "write name and arguments");
            return Optional.empty();
        }
        ScriptObject call = new ScriptObject(mapping, faults);
        call.rejectOthers(KEYS);
        if (!call.has("name")) {
            faults.add("a call without a name", call.place(), "add name; name: false sends none");
        }
        return Optional.of(
                new Call(call.textOrFalse("id"), call.textOrFalse("name").or(""), arguments(call)));
    }

    private String arguments(ScriptObject call) {
        String whole =
                call.value("arguments").map(value -> argumentsText(call, value)).orElse("{}");
        OptionalInt cut = call.wholeNumber("cut_arguments_after", 0, Integer.MAX_VALUE);
        int length = whole.codePointCount(0, whole.length());
        return whole.substring(0, whole.offsetByCodePoints(0, Math.min(length, cut.orElse(length))));
    }

    private static String argumentsText(ScriptObject call, Located value) {
        if (value.tree() instanceof String text) {
            return text;
        }
        if (!(value instanceof Located.Mapping)) {
            call.reject("arguments", "an object, or a text that is sent as it is", value, "");
        }
        return Json.compact(value.tree());
    }
}
