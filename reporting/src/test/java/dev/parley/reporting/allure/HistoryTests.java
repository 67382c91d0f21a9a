package dev.parley.reporting.allure;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allure knows a leaf again, whatever happens around it. */
class HistoryTests {

    @TempDir
    Path directory;

    private Map<String, String> idsAfterRunOver(String dataset) throws IOException {
        return idsAfterRunOver(dataset, Map.of());
    }

    /** Returns the leaves' history ids by name. */
    private Map<String, String> idsAfterRunOver(String dataset, Map<String, String> parameters) throws IOException {
        Path file = Path.of(Fixtures.ChangingTestCase.DATASET);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream resource = HistoryTests.class.getResourceAsStream(dataset)) {
            Files.copy(Objects.requireNonNull(resource), file, StandardCopyOption.REPLACE_EXISTING);
        }
        Path results = Files.createTempDirectory(directory, "results");
        Map<String, String> ids = new TreeMap<>();
        AllureRun.of(Fixtures.ChangingTestCase.class, results, parameters)
                .results()
                .forEach((name, json) -> ids.put(name, String.valueOf(AllureRun.at(Json.parse(json), "historyId"))));
        return ids;
    }

    @Test
    void a_row_inserted_above_leaves_the_history_of_the_others_as_it_was() throws IOException {
        Map<String, String> before = idsAfterRunOver("shop.yaml");
        Map<String, String> after = idsAfterRunOver("shop-grown.yaml");

        assertThat(before).hasSize(6).doesNotContainValue("null");
        assertThat(after).hasSize(8).containsAllEntriesOf(before);
        assertThat(after.values()).doesNotHaveDuplicates();
    }

    @Test
    void each_of_several_models_has_its_own_history() throws IOException {
        Map<String, String> ids = idsAfterRunOver("shop.yaml", Map.of("parley.model", "small, large"));

        assertThat(ids).hasSize(12).containsKey("memory [small] · turn 0 · Where is order A-17?");
        assertThat(ids.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_page_shows_its_variant_as_parameters_and_in_its_suite() throws IOException {
        AllureRun run = AllureRun.of(
                Fixtures.ShopTestCase.class,
                Files.createTempDirectory(directory, "results"),
                Map.of("parley.model", "small, large", "parley.tool-choice", "auto, required"));

        Object page = Json.parse(run.result("memory [large · required] · turn 0 · Where is order A-17?"));

        assertThatJson(AllureRun.at(page, "parameters")).isEqualTo("""
                [{"name": "conversation", "value": "memory", "excluded": false},
                 {"name": "turn", "value": "0", "excluded": false},
                 {"name": "model", "value": "large", "excluded": false},
                 {"name": "tool choice", "value": "required", "excluded": false},
                 {"name": "endpoint", "value": "127.0.0.1", "excluded": true}]""");
        assertThat(Json.compact(AllureRun.at(page, "labels"))).contains("\"value\":\"answers [large · required]\"");
    }

    @Test
    void another_model_is_the_same_history() throws IOException {
        assertThat(idsAfterRunOver("shop.yaml", Map.of("parley.model", "another")))
                .isEqualTo(idsAfterRunOver("shop.yaml"));
    }
}
