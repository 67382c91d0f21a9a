package dev.parley.reporting.allure;

import dev.parley.json.Json;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test class run by JUnit's launcher with Allure's adapter, and what that wrote.
 *
 * @param directory where the results are
 */
record AllureRun(Path directory) {

    private static final String DIRECTORY = "allure.results.directory";

    static AllureRun of(Class<?> testClass, Path directory, Map<String, String> parameters) {
        AllureLifecycle before = Allure.getLifecycle();
        String property = System.getProperty(DIRECTORY);
        System.setProperty(DIRECTORY, directory.toString());
        try {
            AllureLifecycle lifecycle = new AllureLifecycle();
            Allure.setLifecycle(lifecycle);
            PlainRun.launch(testClass, directory, parameters, new AllureJunitPlatform(lifecycle));
        } finally {
            Allure.setLifecycle(before);
            if (property == null) {
                System.clearProperty(DIRECTORY);
            } else {
                System.setProperty(DIRECTORY, property);
            }
        }
        return new AllureRun(directory);
    }

    static AllureRun of(Class<?> testClass, Path directory) {
        return of(testClass, directory, Map.of());
    }

    /** Returns the results as JSON, by the leaf's name. */
    Map<String, String> results() {
        return files("-result.json").stream()
                .map(AllureRun::read)
                .collect(Collectors.toMap(json -> String.valueOf(tree(json).get("name")), json -> json));
    }

    /** Returns the one result whose name begins so. */
    String result(String name) {
        List<String> found = results().entrySet().stream()
                .filter(result -> result.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " results are named " + name + ": "
                    + results().keySet());
        }
        return found.get(0);
    }

    /** Returns a result as a tree. */
    Map<?, ?> tree(String json) {
        return Json.parse(json) instanceof Map<?, ?> tree ? tree : Map.of();
    }

    /** Returns a result's labels: {@code name=value}. */
    List<String> labels(String json) {
        return tree(json).get("labels") instanceof List<?> labels
                ? labels.stream()
                        .map(label -> at(label, "name") + "=" + at(label, "value"))
                        .toList()
                : List.of();
    }

    String file(String name) {
        return read(directory.resolve(name));
    }

    List<Path> files(String end) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a path of keys and positions leads to. */
    static @Nullable Object at(@Nullable Object tree, Object... path) {
        Object found = tree;
        for (Object key : path) {
            found = found instanceof List<?> list
                    ? list.get((Integer) key)
                    : found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }
}
