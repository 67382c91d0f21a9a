package dev.parley.reporting.allure;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that goes wrong falls into one category, by the message that it really has. */
class CategoriesTests {

    private static final Map<String, String> FAILED = Map.ofEntries(
            entry("missing · turn 0", "Missing tool call"),
            entry("missing · turn 1", "Cancelled"),
            entry("missing-second · turn 0", "Missing tool call"),
            entry("argument · turn 0", "Wrong arguments"),
            entry("arguments · turn 0", "Wrong arguments"),
            entry("unexpected · turn 0", "Wrong or unexpected tool call"),
            entry("unexpected-two · turn 0", "Wrong or unexpected tool call"),
            entry("order · turn 0", "Wrong or unexpected tool call"),
            entry("scattered · turn 0", "Wrong or unexpected tool call"),
            entry("forbidden · turn 0", "Wrong or unexpected tool call"),
            entry("rounds · turn 0", "Wrong or unexpected tool call"),
            entry("not-offered · turn 0", "Invalid tool call"),
            entry("schema · turn 0", "Invalid tool call"),
            entry("no-object · turn 0", "Invalid tool call"),
            entry("forced · turn 0", "Invalid tool call"),
            entry("lacks · turn 0", "Wrong reply"),
            entry("holds · turn 0", "Wrong reply"),
            entry("whole · turn 0", ""),
            entry("whole · conversation", "Missing tool call"),
            entry("not-accepted · turn 0", "Not accepted by BFCL"),
            entry("own-check · turn 0", "Failed check"),
            entry("tool-assertion · turn 0", "Failed check"));

    @TempDir
    Path directory;

    /** Allure 2 matches the whole message, dots included line ends. */
    private static boolean matchesWhole(String regex, String message) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(message).matches();
    }

    /** Allure 3 looks for the expression in the message. */
    private static boolean findsIn(String regex, String message) {
        return Pattern.compile(regex).matcher(message).find();
    }

    /** Returns each leaf's categories by {@code conversation · turn}. */
    private static Map<String, String> categories(AllureRun run, BiPredicate<String, String> matching) {
        List<?> categories = (List<?>) Objects.requireNonNull(Json.parse(run.file("categories.json")));
        return run.results().values().stream()
                .map(run::tree)
                .collect(Collectors.toMap(
                        result -> name(result),
                        result -> categories.stream()
                                .filter(category -> contains(category, result, matching))
                                .map(category -> String.valueOf(AllureRun.at(category, "name")))
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Map<?, ?> result) {
        return String.valueOf(result.get("name")).replaceFirst("( · turn \\d+) · .*", "$1");
    }

    private static boolean contains(Object category, Map<?, ?> result, BiPredicate<String, String> matching) {
        String regex = String.valueOf(AllureRun.at(category, "messageRegex"));
        return AllureRun.at(category, "matchedStatuses") instanceof List<?> statuses
                && statuses.contains(result.get("status"))
                && matching.test(regex, String.valueOf(AllureRun.at(result, "statusDetails", "message")));
    }

    @Test
    void every_failure_has_one() {
        AllureRun run = AllureRun.of(Fixtures.FailingTestCase.class, directory);

        assertThat(categories(run, CategoriesTests::matchesWhole)).containsExactlyInAnyOrderEntriesOf(FAILED);
        assertThat(categories(run, CategoriesTests::findsIn)).containsExactlyInAnyOrderEntriesOf(FAILED);
    }

    @Test
    void what_the_policy_skips_is_told_from_what_is_cancelled() {
        AllureRun run = AllureRun.of(Fixtures.SkippingTestCase.class, directory);

        assertThat(categories(run, CategoriesTests::matchesWhole))
                .containsEntry("missing · turn 0", "Skipped by policy")
                .containsEntry("missing · turn 1", "Cancelled");
    }

    @Test
    void an_endpoint_that_fails_is_not_the_models_fault() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            request.sendResponseHeaders(400, -1);
            request.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
            AllureRun run = AllureRun.of(
                    Fixtures.ShopTestCase.class, directory, Map.of("parley.base-url", url, "parley.model", "none"));

            assertThat(categories(run, CategoriesTests::matchesWhole))
                    .containsEntry("memory · turn 0", "Endpoint or tool error")
                    .containsEntry("memory · turn 1", "Cancelled")
                    .containsEntry("memory · conversation", "Cancelled");
        } finally {
            server.stop(0);
        }
    }
}
