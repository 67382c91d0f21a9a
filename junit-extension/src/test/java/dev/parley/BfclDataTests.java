package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.bfcl.BfclFile;
import dev.parley.dataset.filter.Filter;
import dev.parley.dataset.filter.Selection;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.match.Expectation;
import dev.parley.plan.Planner;
import dev.parley.testkit.TestSays;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads every row of the published data that can be played: {@code -Dparley.bfcl.data=DIRECTORY} says where it is. */
@EnabledIfSystemProperty(named = "parley.bfcl.data", matches = ".+", disabledReason = "needs a copy of BFCL's data")
class BfclDataTests {

    private static final Selection ALL =
            new Selection(new Filter(List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty(), 0));

    private static BfclFile file(String category) {
        String name = "BFCL_v4_" + category + ".json";
        Path path = Path.of(System.getProperty("parley.bfcl.data")).resolve(name);
        return BfclFile.of(new SourceFile(name, path.toUri()));
    }

    private static String counts(List<WrittenConversation> conversations) {
        List<WrittenTurn> turns =
                conversations.stream().flatMap(each -> each.turns().stream()).toList();
        long calls = turns.stream()
                .flatMap(turn -> turn.expectation().flatMap(Expectation::calls).stream())
                .mapToLong(expected -> expected.calls().size())
                .sum();
        return conversations.size() + " " + turns.size() + " " + calls;
    }

    /** The numbers are rows, turns and expected calls; one of {@code miss_func} calls what its turn is not offered yet. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "simple_python, 400 400 400",
        "multiple, 200 200 200",
        "parallel, 200 200 540",
        "parallel_multiple, 200 200 607",
        "live_simple, 258 258 258",
        "live_multiple, 1053 1053 1053",
        "live_parallel, 16 16 39",
        "live_parallel_multiple, 24 24 55",
        "irrelevance, 240 240 0",
        "live_irrelevance, 884 884 0",
        "live_relevance, 16 16 0",
        "multi_turn_base, 200 734 1142",
        "multi_turn_miss_func, 200 934 1139",
        "multi_turn_miss_param, 200 934 1140",
        "multi_turn_long_context, 200 734 1203",
    })
    void every_row_is_read_and_can_be_played(String category, String expected) {
        Faults faults = new Faults();
        new DatasetCheck(
                        new TestConversations(List.of(file(category)), ALL, List.of()),
                        List.of(new Planner(new TestSays().settings())),
                        true,
                        faults)
                .run(List.of());

        assertThat(faults.message(category)).isEmpty();
        try (Stream<WrittenConversation> conversations = file(category).conversations()) {
            assertThat(counts(conversations.toList())).isEqualTo(expected);
        }
    }
}
