package dev.parley.simulator;

import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import dev.parley.input.WrittenTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line of {@link SimulatedModelMain} says.
 *
 * @param help whether it asks for help
 * @param script the script's path
 * @param port the port
 * @param latency how long the server waits before each answer
 * @param pause how long it waits before each event of a stream
 */
record MainOptions(
        boolean help, Optional<String> script, int port, Optional<Duration> latency, Optional<Duration> pause) {

    static final int DEFAULT_PORT = 8089;

    private static final String HELP = "--help";
    private static final List<String> WITH_VALUE = List.of("--script", "--port", "--latency", "--pause");

    /** Reads a command line; whatever is wrong becomes a fault. */
    static MainOptions parse(List<String> arguments, Faults faults) {
        if (arguments.contains(HELP)) {
            return new MainOptions(true, Optional.empty(), DEFAULT_PORT, Optional.empty(), Optional.empty());
        }
        Map<String, String> values = values(arguments, faults);
        return new MainOptions(
                false,
                Optional.ofNullable(values.get("--script")),
                port(values, faults),
                time("--latency", values, faults),
                time("--pause", values, faults));
    }

    private static Map<String, String> values(List<String> arguments, Faults faults) {
        Map<String, String> values = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            if (!WITH_VALUE.contains(option)) {
                List<String> known = new ArrayList<>(WITH_VALUE);
                known.add(HELP);
                faults.add("unknown option " + option, "", NearestWord.advice(option, known));
            } else if (left.isEmpty() || left.getFirst().startsWith("--")) {
                faults.add(option + " without a value", "", "");
            } else if (values.put(option, left.removeFirst()) != null) {
                faults.add(option + " is given twice", "", "give it once");
            }
        }
        return values;
    }

    private static int port(Map<String, String> values, Faults faults) {
        String port = values.getOrDefault("--port", String.valueOf(DEFAULT_PORT));
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535) {
            return Integer.parseInt(port);
        }
        faults.add("--port is a whole number from 0 to 65535, not " + port, "", "0 takes any port that is free");
        return DEFAULT_PORT;
    }

    private static Optional<Duration> time(String option, Map<String, String> values, Faults faults) {
        return Optional.ofNullable(values.get(option)).flatMap(text -> {
            Optional<Duration> time = WrittenTime.of(text);
            if (time.isEmpty()) {
                faults.add(option + " is " + WrittenTime.RULE + ", not " + text, "", "");
            }
            return time;
        });
    }
}
