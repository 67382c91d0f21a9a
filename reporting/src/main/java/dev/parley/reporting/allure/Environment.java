package dev.parley.reporting.allure;

import dev.parley.transcript.Turn;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run was played with. Safe for use by several threads. */
final class Environment {

    private final Map<String, Set<String>> values = new TreeMap<>();
    private boolean empty = true;

    synchronized boolean isEmpty() {
        return empty;
    }

    /** Adds what the turns' requests say. */
    synchronized void add(Turn... turns) {
        empty = false;
        for (Turn turn : turns) {
            RequestFacts.of(turn).ifPresent(facts -> facts.named().forEach(this::add));
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new TreeSet<>()).add(value);
    }

    /** Returns the values by their names, and the versions of what runs. */
    synchronized Map<String, Set<String>> values() {
        Map<String, Set<String>> all = new TreeMap<>(values);
        all.put("Java", Set.of(System.getProperty("java.version")));
        Versions.found().forEach((name, version) -> all.put(name, Set.of(version)));
        return all;
    }
}
