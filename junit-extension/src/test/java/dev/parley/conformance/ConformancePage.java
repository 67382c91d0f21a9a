package dev.parley.conformance;

import dev.parley.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of docs/conformance.md: what the cases say of themselves. */
final class ConformancePage {

    private static final String FOLDER = "../junit-extension/src/test/resources/conformance/";

    /** A row in GuideLLM's own traffic. */
    private static final String TRAFFIC = "T";

    /** Decisions by number, then what follows GuideLLM. */
    private static final Comparator<String> SECTIONS = Comparator.comparing(
                    (String section) -> section.startsWith("A") ? 0 : 1)
            .thenComparing(section -> section.startsWith("A") ? Integer.parseInt(section.substring(1)) : 0)
            .thenComparing(Comparator.naturalOrder());

    /**
     * What a case says of itself.
     *
     * @param name its folder
     * @param title what it shows
     * @param covers the sections that it belongs to
     */
    private record Case(String name, String title, List<String> covers) {

        static Case read(Path folder) {
            try {
                Map<?, ?> tree = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("case.json")));
                List<?> covers = (List<?>) tree.get("covers");
                return new Case(
                        String.valueOf(folder.getFileName()),
                        String.valueOf(tree.get("title")),
                        covers.stream().map(ConformancePage::section).distinct().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String number() {
            return name.substring(0, 3);
        }

        String row() {
            return "| [" + number() + "](" + FOLDER + name + "/case.json) | " + title + " | "
                    + String.join(", ", covers) + " |\n";
        }
    }

    private ConformancePage() {}

    private static String section(Object covered) {
        return String.valueOf(covered).startsWith(TRAFFIC) ? "GuideLLM" : String.valueOf(covered);
    }

    /** Returns the tables for the cases of a folder. */
    static String tables(List<Path> folders) {
        List<Case> cases = folders.stream().map(Case::read).toList();
        return bySection(cases) + "\n" + all(cases);
    }

    private static String bySection(List<Case> cases) {
        Map<String, String> numbers = cases.stream()
                .flatMap(each -> each.covers().stream().map(section -> Map.entry(section, each.number())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        () -> new TreeMap<>(SECTIONS),
                        Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
        Stream<String> rows =
                numbers.entrySet().stream().map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n");
        return "| section | cases |\n| --- | --- |\n" + rows.collect(Collectors.joining());
    }

    private static String all(List<Case> cases) {
        return "| case | what it shows | sections |\n| --- | --- | --- |\n"
                + cases.stream().map(Case::row).collect(Collectors.joining());
    }
}
