package dev.parley.simulator.script.reading;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.simulator.script.Delivery;
import dev.parley.simulator.script.Entry;
import dev.parley.simulator.script.Reaction;
import dev.parley.simulator.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an entry of a rule: what is done with one request. */
final class EntryReader {

    private static final String DROP = "drop_connection";

    /** The keys of an entry. */
    static final List<String> KEYS = List.of(
            "call",
            "arguments",
            "cut_arguments_after",
            "calls",
            "answer",
            "reasoning",
            "refusal",
            "finish_reason",
            "usage",
            "cut_after",
            "end_after",
            "error_after",
            "error",
            "status",
            "headers",
            "body",
            DROP,
            "latency",
            "pause");

    private static final List<String> SAID = List.of("call", "calls", "answer", "refusal");
    private static final List<String> ENOUGH = without("arguments", "cut_arguments_after", "reasoning");
    private static final List<String> NOT_BESIDE_HTTP = without("status", "headers", "body", "latency");
    private static final List<String> NOT_BESIDE_DROP = without(DROP, "latency");

    private final Faults faults;
    private final CallReader calls;
    private final ClosingReader closings;
    private final HttpReader https;

    EntryReader(Faults faults) {
        this.faults = faults;
        this.calls = new CallReader(faults);
        this.closings = new ClosingReader(faults);
        this.https = new HttpReader(faults);
    }

    Optional<Entry> read(ScriptObject entry) {
        if (entry.present(ENOUGH).isEmpty()) {
            faults.add(
                    "nothing is said that the model does",
                    entry.place(),
                    "write call, calls, answer, refusal, status, body or " + DROP);
            return Optional.empty();
        }
        rejectMixtures(entry);
        Delivery delivery = new Delivery(https.headers(entry), entry.time("latency"), entry.time("pause"));
        return Optional.of(new Entry(reaction(entry), delivery));
    }

    private static void rejectMixtures(ScriptObject entry) {
        if (entry.has(DROP)) {
            entry.rejectBeside(NOT_BESIDE_DROP, DROP, "nothing is sent before the connection closes");
        } else {
            String key = entry.has("status") ? "status" : "body";
            entry.rejectBeside(NOT_BESIDE_HTTP, key, "put all that is sent into body");
        }
    }

    private Reaction reaction(ScriptObject entry) {
        Reaction.Completion completion = new Reaction.Completion(said(entry), closings.read(entry));
        if (entry.has(DROP)) {
            dropped(entry);
            return new Reaction.Dropped();
        }
        return entry.has("status") || entry.has("body") ? https.read(entry) : completion;
    }

    private Optional<Utterance> said(ScriptObject entry) {
        Utterance said = new Utterance(
                entry.text("answer").orElse(""),
                entry.text("reasoning").orElse(""),
                entry.text("refusal").orElse(""),
                calls.read(entry));
        if (!entry.present(SAID).isEmpty()) {
            return Optional.of(said);
        }
        if (entry.has("reasoning")) {
            faults.add("reasoning without an answer", entry.place("reasoning"), "write call, calls, answer or refusal");
        }
        return Optional.empty();
    }

    private static void dropped(ScriptObject entry) {
        Optional<Located> value = entry.value(DROP).filter(word -> !Boolean.TRUE.equals(word.tree()));
        value.ifPresent(word -> entry.reject(DROP, "true", word, "leave it out where an answer is sent"));
    }

    private static List<String> without(String... keys) {
        List<String> others = new ArrayList<>(KEYS);
        others.removeAll(List.of(keys));
        return List.copyOf(others);
    }
}
