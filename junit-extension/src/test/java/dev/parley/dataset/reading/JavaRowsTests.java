package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.row.ColumnNames;
import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.input.SourceFile;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conversations that a Java method makes. */
class JavaRowsTests {

    private record Order(String id) {}

    private final Faults faults = new Faults();
    private final List<WrittenConversation> seen = new ArrayList<>();

    private static JavaRows rows(Callable<?> method) throws Exception {
        URI folder = JavaRowsTests.class.getResource("JavaRowsTests.class").toURI();
        URI source = URI.create("method:shop.OrderTests#rows()");
        return new JavaRows(
                new JavaRows.Origin("OrderTests#rows", source, new SourceFile("OrderTests", folder)),
                method,
                Recorded.DEFAULT,
                ColumnNames.DEFAULT);
    }

    private static Map<String, ?> row(String id) {
        return Map.of("id", id, "turns", List.of(Map.of("user", "Go")));
    }

    private JavaRows checked(Callable<?> method) throws Exception {
        JavaRows rows = rows(method);
        rows.check(faults, seen::add);
        return rows;
    }

    private String message() {
        return faults.message("it").orElse("");
    }

    private static List<String> ids(Stream<WrittenConversation> conversations) {
        try (conversations) {
            return conversations.map(WrittenConversation::id).toList();
        }
    }

    @Test
    void a_row_has_any_form_that_a_row_of_a_file_has() throws Exception {
        List<Map<String, ?>> forms = List.of(
                row("hand-written"),
                Map.of("id", "columns", "prompt_0", "Hello", "prompt_1", "And now?"),
                Map.of("id", "chat", "messages", List.of(Map.of("role", "user", "content", "Hi"))));

        JavaRows rows = checked(() -> forms);

        assertThat(message()).isEmpty();
        assertThat(seen)
                .extracting(read -> read.id() + " of " + read.turns().size() + " at " + read.place())
                .containsExactly(
                        "hand-written of 1 at OrderTests#rows row 1",
                        "columns of 2 at OrderTests#rows row 2",
                        "chat of 1 at OrderTests#rows row 3");
        assertThat(ids(rows.conversations())).containsExactly("hand-written", "columns", "chat");
    }

    @Test
    void a_row_without_an_id_is_named_after_the_method() throws Exception {
        checked(() -> Stream.of(Map.of("prompt", "Hello"), Map.of("prompt", "Hello")));

        assertThat(seen).extracting(WrittenConversation::id).containsExactly("rows-fa15bd10", "rows-fa15bd10-2");
    }

    /** {@code Map.of} has another order in each run. */
    @Test
    void a_map_without_an_order_is_read_in_the_order_of_its_keys() throws Exception {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("prompt", "Hello");
        ordered.put("id_of_mine", 7);

        checked(() -> List.of(new HashMap<>(ordered), new TreeMap<>(ordered), ordered));

        assertThat(seen)
                .extracting(WrittenConversation::id)
                .containsExactly("rows-d5c288a7", "rows-d5c288a7-2", "rows-4273f219");
    }

    @Test
    void numbers_keep_their_kind() throws Exception {
        List<Object> results = List.of(
                Map.of("int", 12), Map.of("double", 12.0), Map.of("float", 0.1f), Map.of("big", new BigInteger("99")));

        checked(() -> List.of(Map.of("turns", List.of(Map.of("user", "Go", "tool_results", results)))));

        assertThat(message()).isEmpty();
        assertThat(((WrittenResults.ByPosition) seen.get(0).turns().get(0).results()).results())
                .containsExactly(
                        new WrittenResult.Content("{\"int\":12}"),
                        new WrittenResult.Content("{\"double\":12.0}"),
                        new WrittenResult.Content("{\"float\":0.1}"),
                        new WrittenResult.Content("{\"big\":99}"));
    }

    @Test
    void what_no_file_could_hold_is_a_fault_that_names_its_place() throws Exception {
        Map<String, Object> nullKey = new HashMap<>(row("a"));
        nullKey.put(null, 1);
        List<Object> holdsItself = new ArrayList<>();
        holdsItself.add(holdsItself);

        checked(() -> Arrays.asList(
                Map.of("turns", List.of(Map.of("user", LocalDate.of(2026, 1, 2), "tool_results", List.of(Double.NaN)))),
                Map.of("tags", List.of(Thread.State.NEW), "prompt", new Order("A-17")),
                nullKey,
                Map.of("prompt", Map.of(7, 7)),
                Map.of("prompt", holdsItself),
                new Order("B-2"),
                List.of(),
                null));

        assertThat(message().lines().sorted())
                .containsExactlyElementsOf("""
                it has 10 faults:
                  "prompt" has the key 7, a java.lang.Integer at OrderTests#rows row 4; write a text
                  "prompt" is Order[id=A-17], a dev.parley.dataset.reading.JavaRowsTests$Order at OrderTests#rows row 2; \
                write a text, a number, true, false, null, a List or a Map
                  "prompt[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]…" is nested too deeply at OrderTests#rows \
                row 5; does it hold itself?
                  "tags[0]" is NEW, a java.lang.Thread$State at OrderTests#rows row 2; write a text, a number, true, \
                false, null, a List or a Map
                  "turns[0].tool_results[0]" is NaN, a java.lang.Double at OrderTests#rows row 1; write a text, a number, \
                true, false, null, a List or a Map
                  "turns[0].user" is 2026-01-02, a java.time.LocalDate at OrderTests#rows row 1; write a text, a number, \
                true, false, null, a List or a Map
                  a conversation is an object, not [] at OrderTests#rows row 7
                  a conversation is an object, not null at OrderTests#rows row 8
                  the row has the key null at OrderTests#rows row 3; write a text
                  the row is Order[id=B-2], a dev.parley.dataset.reading.JavaRowsTests$Order at OrderTests#rows row 6; \
                return a Map for each row""".lines().sorted().toList());
    }

    @Test
    void every_rule_of_a_file_holds() throws Exception {
        checked(() -> List.of(
                row("a"),
                row("a"),
                Map.of("id", "b", "turns", List.of(Map.of("usr", "Go"))),
                Map.of("id", "c", "tools", "no-tools.json", "prompt", "Go")));

        assertThat(message()).startsWith("""
                it has 4 faults:
                  a second conversation "a" at OrderTests#rows row 2; the first is at OrderTests#rows row 1
                  unknown key "usr" at OrderTests#rows row 3, conversation "b", turn 0; did you mean "user"?
                  a turn with neither a user text nor tools nor tool results at OrderTests#rows row 3, conversation "b", \
                turn 0; say what the user says, or leave the turn out
                  the tools file "no-tools.json" cannot be read:""").endsWith("; its path is relative to OrderTests");
    }

    @Test
    void a_method_without_rows() throws Exception {
        checked(Stream::empty);

        assertThat(message()).isEqualTo("""
                it has 1 fault:
                  a dataset without conversations at OrderTests#rows; return at least one row""");
    }

    @Test
    void a_method_that_returns_something_else() throws Exception {
        checked(() -> "rows");
        checked(() -> null);

        assertThat(message()).isEqualTo("""
                it has 2 faults:
                  the method returned a java.lang.String at OrderTests#rows; return a Stream or an Iterable of Maps, one \
                for each conversation
                  the method returned null at OrderTests#rows; return a Stream or an Iterable of Maps, one for each \
                conversation""");
    }

    @Test
    void what_the_method_throws_is_told_with_its_line() throws Exception {
        checked(() -> {
            throw new IllegalStateException("no orders today");
        });
        checked(() -> Stream.of(1).map(number -> {
            throw new AssertionError("late");
        }));

        assertThat(message().replaceAll("java:\\d+", "java:7")).isEqualTo("""
                it has 2 faults:
                  the method threw java.lang.IllegalStateException: no orders today at OrderTests#rows \
                (JavaRowsTests.java:7)
                  the method threw java.lang.AssertionError: late at OrderTests#rows (JavaRowsTests.java:7)""");
    }

    @Test
    void other_rows_in_the_second_call_end_it() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        JavaRows rows = checked(() -> Stream.of(row("a"), row("b" + calls.incrementAndGet())));

        Iterator<WrittenConversation> second = rows.conversations().iterator();

        assertThat(second.next().id()).isEqualTo("a");
        assertThatThrownBy(second::hasNext)
                .isInstanceOf(FaultyInputException.class)
                .hasMessage("""
                dataset OrderTests#rows has 1 fault:
                  the row is another than in the call before at OrderTests#rows row 2; return the same rows at each call: \
                it is called to be checked, and again to be played""");
    }

    @Test
    void fewer_and_more_rows_in_the_second_call_end_it() throws Exception {
        AtomicInteger down = new AtomicInteger(3);
        AtomicInteger up = new AtomicInteger(2);
        JavaRows fewer =
                checked(() -> IntStream.range(0, down.getAndDecrement()).mapToObj(number -> row("r" + number)));
        JavaRows more = checked(() -> IntStream.range(0, up.getAndIncrement()).mapToObj(number -> row("r" + number)));

        assertThatThrownBy(() -> ids(fewer.conversations()))
                .isInstanceOf(FaultyInputException.class)
                .hasMessage("""
                        dataset OrderTests#rows has 1 fault:
                          the method returned 2 rows, and 3 in the call before at OrderTests#rows; return the same rows at \
                        each call: it is called to be checked, and again to be played""");
        assertThatThrownBy(() -> ids(more.conversations()))
                .isInstanceOf(FaultyInputException.class)
                .hasMessage("""
                        dataset OrderTests#rows has 1 fault:
                          the row is another than in the call before at OrderTests#rows row 3; return the same rows at \
                        each call: it is called to be checked, and again to be played""");
    }

    @Test
    void a_stream_that_is_handed_out_twice_names_its_method() throws Exception {
        Stream<Map<String, ?>> once = Stream.of(row("a"));
        JavaRows rows = checked(() -> once);

        assertThatThrownBy(() -> ids(rows.conversations()))
                .isInstanceOf(FaultyInputException.class)
                .hasMessageStartingWith(
                        "dataset OrderTests#rows has 1 fault:\n"
                                + "  the method threw java.lang.IllegalStateException: stream has already been operated upon or closed");
    }

    @Test
    void rows_are_asked_for_when_their_conversations_are_and_the_stream_is_closed() throws Exception {
        AtomicInteger made = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        JavaRows rows = rows(() -> IntStream.range(0, 1000)
                .mapToObj(number -> row("r" + number))
                .peek(row -> made.incrementAndGet())
                .onClose(() -> closed.set(true)));

        try (Stream<WrittenConversation> conversations = rows.conversations()) {
            Iterator<WrittenConversation> iterator = conversations.iterator();
            iterator.next();
            assertThat(made).hasValueLessThanOrEqualTo(2);
            iterator.next();
            assertThat(made).hasValueLessThanOrEqualTo(3);
        }
        assertThat(closed).isTrue();
    }
}
