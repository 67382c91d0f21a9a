package dev.parley.reporting.allure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Allure's {@code environment.properties}. Results pile up in their directory until it is cleaned, and so do the values here:
 * each name has all that runs and forks have said. A file without the first line that Parley writes is somebody's own.
 *
 * @param path where it is
 */
record EnvironmentFile(Path path) {

    static final String FIRST_LINE = "# Written by Parley; without this line the file is yours and is left as it is";

    private static final Object ONE_AT_A_TIME = new Object();

    /** Adds values, under a lock that other processes see too. */
    void add(Map<String, Set<String>> values) throws IOException {
        synchronized (ONE_AT_A_TIME) { // a second lock of one file within a process is an exception
            try (FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                file.lock(); // until it is closed
                String text = new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.ISO_8859_1);
                if (text.isEmpty() || text.startsWith(FIRST_LINE)) {
                    file.truncate(0);
                    file.write(ByteBuffer.wrap(merged(text, values).getBytes(StandardCharsets.ISO_8859_1)), 0);
                }
            }
        }
    }

    private static String merged(String text, Map<String, Set<String>> values) throws IOException {
        Properties old = new Properties();
        old.load(new StringReader(text));
        Map<String, Set<String>> all = new TreeMap<>();
        old.stringPropertyNames()
                .forEach(name ->
                        all.put(name, new TreeSet<>(Set.of(old.getProperty(name).split(", ", -1)))));
        values.forEach((name, added) ->
                all.computeIfAbsent(name, key -> new TreeSet<>()).addAll(added));
        Properties merged = new Properties();
        all.forEach((name, every) -> merged.setProperty(name, String.join(", ", every)));
        return text(merged);
    }

    /** Returns the properties sorted by name, and without the time that Java writes above them. */
    private static String text(Properties properties) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        return bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", FIRST_LINE + "\n", "\n"));
    }
}
