package dev.parley.acceptance;

import dev.parley.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A test as Allure has it.
 *
 * @param tree its JSON
 */
record AllureResult(Map<?, ?> tree) {

    /** Reads all results of a folder, in the order of their names. */
    static List<AllureResult> all(Path folder) throws IOException {
        List<AllureResult> results = new ArrayList<>();
        for (Path file : Tree.files(folder)) {
            if (file.toString().endsWith("-result.json")) {
                results.add(new AllureResult((Map<?, ?>) Objects.requireNonNull(Json.parse(Files.readString(file)))));
            }
        }
        results.sort(Comparator.comparing(AllureResult::name));
        return results;
    }

    private static List<Map<?, ?>> objects(Map<?, ?> tree, String key) {
        List<Map<?, ?>> objects = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(tree.get(key))).forEach(object -> objects.add((Map<?, ?>) object));
        return objects;
    }

    private static String text(Map<?, ?> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    String name() {
        return text(tree, "name");
    }

    String status() {
        return text(tree, "status");
    }

    /** The id by which Allure takes results of several runs for one test. */
    String historyId() {
        return text(tree, "historyId");
    }

    /** Why it did not pass; empty where it did. */
    String message() {
        return tree.get("statusDetails") instanceof Map<?, ?> details
                        && details.get("message") instanceof String message
                ? message
                : "";
    }

    /** Returns the value of the one label of this name. */
    String label(String name) {
        List<String> values = objects(tree, "labels").stream()
                .filter(label -> text(label, "name").equals(name))
                .map(label -> text(label, "value"))
                .toList();
        if (values.size() != 1) {
            throw new AssertionError(name() + " has these labels " + name + ": " + values);
        }
        return values.get(0);
    }

    /** Returns each step as {@code status: name}. */
    List<String> steps() {
        return objects(tree, "steps").stream()
                .map(step -> text(step, "status") + ": " + text(step, "name"))
                .toList();
    }

    /** Returns the names of the attachments of the test itself. */
    List<String> attachments() {
        return objects(tree, "attachments").stream()
                .map(attachment -> text(attachment, "name"))
                .toList();
    }

    /** Returns the files of all attachments, those of the steps among them. */
    List<String> files() {
        return files(tree);
    }

    private static List<String> files(Map<?, ?> tree) {
        List<String> files = new ArrayList<>();
        objects(tree, "attachments").forEach(attachment -> files.add(text(attachment, "source")));
        objects(tree, "steps").forEach(step -> files.addAll(files(step)));
        return files;
    }
}
