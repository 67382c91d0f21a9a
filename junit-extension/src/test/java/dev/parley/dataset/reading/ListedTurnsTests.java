package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.TurnSelection;
import dev.parley.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tool_call_turns} and {@code server_tool_call_turns}: a count, positions, -1; everything else is a fault. */
class ListedTurnsTests {

    private static final int TURNS = 3;
    private static final int ROUNDS = 2_000;

    @TempDir
    private Path folder;

    private Checked conversation(Map<String, Object> listed) throws IOException {
        String keys = Json.compact(listed);
        return Checked.text(
                folder,
                "c.jsonl",
                keys.substring(0, keys.length() - 1)
                        + ",\"turns\":[{\"user\":\"a\"},{\"user\":\"b\"},{\"user\":\"c\"}]}\n");
    }

    private static Set<Integer> indices(Optional<TurnSelection> selection) {
        return IntStream.range(0, TURNS)
                .filter(index -> selection.orElseThrow().contains(index))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The table as upstream has it, said once more and otherwise; nothing where the value is a fault. */
    private static Optional<Set<Integer>> meant(@Nullable Object value) {
        if ("two".equals(value)) {
            return Optional.empty();
        }
        Object number = value instanceof String text ? Json.parse(text) : value;
        if (number instanceof List<?> list) {
            boolean fine = list.equals(List.of(-1L))
                    || (list.stream().allMatch(each -> each instanceof Long index && index >= 0 && index < TURNS)
                            && Set.copyOf(list).size() == list.size());
            return fine ? Optional.of(meantPositions(list)) : Optional.empty();
        }
        return number instanceof Long count && count >= -1 && count <= TURNS
                ? Optional.of(meantPositions(
                        count < 0 ? List.of(-1L) : List.of(0L, 1L, 2L).subList(0, count.intValue())))
                : Optional.empty();
    }

    private static Set<Integer> meantPositions(List<?> list) {
        return list.equals(List.of(-1L))
                ? Set.of(0, 1, 2)
                : list.stream().map(index -> ((Long) index).intValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_value_means_what_the_table_says_or_is_a_fault() throws IOException {
        Random random = new Random(712);
        for (int round = 0; round < ROUNDS; round++) {
            Object value = value(random);
            for (String key : List.of("tool_call_turns", "server_tool_call_turns")) {
                Checked checked = conversation(Map.of(key, value));
                Optional<Set<Integer>> meant = meant(value);

                assertThat(checked.faults().isEmpty())
                        .as("%s: %s %s", key, Json.compact(value), checked.faults())
                        .isEqualTo(meant.isPresent());
                if (meant.isPresent()) {
                    boolean calling = key.equals("tool_call_turns");
                    assertThat(indices(
                                    calling
                                            ? checked.conversation().toolTurns().calling()
                                            : checked.conversation().toolTurns().server()))
                            .as("%s: %s", key, Json.compact(value))
                            .isEqualTo(meant.get());
                }
            }
        }
    }

    private static Object value(Random random) {
        Object value = switch (random.nextInt(3)) {
            case 0 -> scalar(random);
            case 1 -> (long) random.nextInt(7) - 2;
            default -> list(random);
        };
        return random.nextInt(4) == 0 ? Json.compact(value) : value;
    }

    private static Object scalar(Random random) {
        return List.of(true, false, 1.0, 0.5, 99_999_999_999L, 20_000L, Map.of("a", 1L), "two")
                .get(random.nextInt(8));
    }

    /** Not empty: an empty list is an empty cell, which says nothing. */
    private static List<Object> list(Random random) {
        List<Object> list = new ArrayList<>();
        do {
            list.add(random.nextInt(8) == 0 ? scalar(random) : (long) random.nextInt(5) - 1);
        } while (random.nextInt(3) > 0);
        return list;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true       | "tool_call_turns" is true at c.yaml:1:21; write a count such as 2, positions such as [0, 2], or -1 for all turns
            1.0        | "tool_call_turns" is 1.0 at c.yaml:1:21; write a count such as 2, positions such as [0, 2], or -1 for all turns
            -2         | "tool_call_turns" is -2 at c.yaml:1:21; write a count such as 2, positions such as [0, 2], or -1 for all turns
            [0, true]  | "tool_call_turns" is [0,true] at c.yaml:1:21; write a count such as 2, positions such as [0, 2], or -1 for all turns
            "[0, x]"   | "tool_call_turns" is malformed JSON text: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at c.yaml:1:21
            [1, 1]     | "tool_call_turns" [1, 1] lists a turn twice at c.yaml:1:21; list each once
            [0, -3]    | "tool_call_turns" [0, -3] has a negative index at c.yaml:1:21; turns count from 0; -1 alone stands for all
            [-1, 0]    | "tool_call_turns" [-1, 0] has -1 beside others at c.yaml:1:21; -1 alone stands for all
            [0, 2]     | "tool_call_turns" names turn 2, which is not there at c.yaml:1:21; the conversation ends with turn 1
            3          | "tool_call_turns" names turn 2, which is not there at c.yaml:1:21; the conversation ends with turn 1
            """)
    void what_is_wrong_is_told(String value, String fault) throws IOException {
        String text = "- {tool_call_turns: " + value + ", turns: [{user: a}, {user: b}]}\n";

        assertThat(Checked.text(folder, "c.yaml", text).faults()).isEqualTo(fault);
    }

    @Test
    void a_turn_that_both_list_is_a_fault() throws IOException {
        String text =
                "{\"tool_call_turns\": 2, \"server_tool_call_turns\": [1, 2], \"prompt_0\": \"a\", \"prompt_1\": \"b\","
                        + " \"prompt_2\": \"c\"}\n";

        assertThat(Checked.text(folder, "r.jsonl", text).faults())
                .isEqualTo("\"server_tool_call_turns\" and \"tool_call_turns\" share [1] at r.jsonl:1:50,"
                        + " column server_tool_call_turns; list a turn in one of them");
    }

    @Test
    void both_may_not_list_all() throws IOException {
        String text = "- {tool_call_turns: -1, server_tool_call_turns: -1, turns: [{user: a}]}\n";

        assertThat(Checked.text(folder, "c.yaml", text).faults())
                .isEqualTo("\"server_tool_call_turns\" and \"tool_call_turns\" share all turns at c.yaml:1:49;"
                        + " list a turn in one of them");
    }

    @Test
    void a_files_list_may_name_turns_that_only_some_conversations_have() throws IOException {
        String text =
                "{tool_call_turns: [0, 1], conversations: [{turns: [{user: a}]}, {turns: [{user: b}, {user: c}]}]}\n";

        assertThat(Checked.text(folder, "c.yaml", text).faults()).isEmpty();
    }

    @Test
    void a_files_list_may_not_name_a_turn_that_no_conversation_has() throws IOException {
        String text = "{server_tool_call_turns: [2], conversations: [{turns: [{user: a}]}, {turns: [{user: b}]}]}\n";

        assertThat(Checked.text(folder, "c.yaml", text).faults())
                .isEqualTo("\"server_tool_call_turns\" names turn 2, which is not there at c.yaml:1:26;"
                        + " the longest conversation ends with turn 0");
    }

    @Test
    void recorded_chats_may_list_turns() throws IOException {
        String text = "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}], \"tool_call_turns\": 0}\n";

        assertThat(Checked.text(folder, "r.jsonl", text)
                        .conversation()
                        .toolTurns()
                        .calling())
                .contains(TurnSelection.NONE);
    }

    @Test
    void empty_cells_list_nothing() throws IOException {
        String text = "{\"prompt\": \"a\", \"tool_call_turns\": [], \"server_tool_call_turns\": null}\n";

        assertThat(Checked.text(folder, "r.jsonl", text)
                        .conversation()
                        .toolTurns()
                        .calling())
                .isEmpty();
    }
}
