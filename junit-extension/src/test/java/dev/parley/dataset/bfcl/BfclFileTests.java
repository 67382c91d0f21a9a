package dev.parley.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.input.SourceFile;
import dev.parley.json.Json;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.judge.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BfclFileTests {

    private static final String ORDER = """
            {"name": "shop.order", "description": "Orders.", "parameters": {"type": "dict", "required": ["id"], "properties": {\
            "id": {"type": "any"}, "price": {"type": "float", "description": "in euros"}, "at": {"type": "tuple", "items": {"type": "float"}}}}}""";

    @TempDir
    private Path folder;

    private static String row(String id, String messages, String... more) {
        return "{\"id\": \"" + id + "\", \"question\": [[" + messages + "]], \"function\": [" + ORDER + "]"
                + String.join("", more) + "}";
    }

    private static String says(String role, String content) {
        return "{\"role\": \"" + role + "\", \"content\": \"" + content + "\"}";
    }

    private BfclFile file(String category, String rows, String answers) throws IOException {
        String name = "BFCL_v4_" + category + ".json";
        Files.writeString(folder.resolve(name), rows);
        Files.createDirectories(folder.resolve("possible_answer"));
        Files.writeString(folder.resolve("possible_answer").resolve(name), answers);
        return BfclFile.of(new SourceFile(name, folder.resolve(name).toUri()));
    }

    private static List<WrittenConversation> read(BfclFile file) {
        try (Stream<WrittenConversation> conversations = file.conversations()) {
            return conversations.toList();
        }
    }

    private static WrittenConversation only(BfclFile file) {
        List<WrittenConversation> conversations = read(file);
        assertThat(conversations).hasSize(1);
        return conversations.get(0);
    }

    private static String faults(BfclFile file) {
        Faults faults = new Faults();
        file.check(faults, conversation -> {});
        return faults.message("it").orElse("none");
    }

    private static List<String> expected(WrittenTurn turn) {
        return turn.expectation().flatMap(Expectation::calls).map(ExpectedCalls::calls).stream()
                .flatMap(List::stream)
                .map(Description::describe)
                .toList();
    }

    @Test
    void a_row_becomes_a_conversation_of_one_turn() throws IOException {
        WrittenConversation conversation = only(file(
                "simple_python",
                row("simple_python_7", says("system", "Be brief.") + "," + says("user", "Order it.")),
                """
                {"id": "simple_python_7", "ground_truth": [{"shop.order": {"id": ["A-17", "17"], "price": ["", 5.0]}}]}"""));

        assertThat(conversation.id()).isEqualTo("simple_python_7");
        assertThat(conversation.tags()).containsExactly("simple_python");
        assertThat(conversation.system()).contains("Be brief.");
        assertThat(conversation.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.userText()).contains("Order it.");
            assertThat(turn.messages()).containsExactly(new Message.User("Order it."));
            assertThat(expected(turn)).containsExactly("shop_order(id = \"A-17\")");
            assertThat(turn.expectation().flatMap(Expectation::rules)).isPresent();
        });
    }

    @Test
    void types_become_those_of_JSON_Schema_and_dots_in_names_underscores() throws IOException {
        WrittenConversation conversation = only(file("irrelevance", row("irrelevance_0", says("user", "Hi.")), ""));

        assertThat(conversation.tools().orElseThrow())
                .extracting(ToolDefinition::name)
                .containsExactly("shop_order");
        assertThat(conversation.tools().orElseThrow().get(0).parameters()).isEqualTo(Json.parse("""
                {"type": "object", "required": ["id"], "properties": {
                  "id": {"type": "string"},
                  "price": {"type": "number", "description": "in euros", "format": "float"},
                  "at": {"type": "array", "items": {"type": "number", "format": "float"}}}}"""));
    }

    @Test
    void an_earlier_chat_is_sent_before_the_last_message() throws IOException {
        WrittenTurn turn = only(file(
                        "live_irrelevance",
                        row("a", says("user", "Hi.") + "," + says("assistant", "Hello.") + "," + says("user", "Bye.")),
                        ""))
                .turns()
                .get(0);

        assertThat(turn.userText()).contains("Bye.");
        assertThat(turn.messages())
                .containsExactly(
                        new Message.User("Hi."), new Message.Assistant("Hello.", List.of()), new Message.User("Bye."));
    }

    @Test
    void an_irrelevant_row_expects_no_call_and_a_relevant_one_any() throws IOException {
        WrittenTurn irrelevant = only(file("irrelevance", row("a", says("user", "Hi.")), ""))
                .turns()
                .get(0);
        WrittenTurn relevant = only(file("live_relevance", row("a", says("user", "Hi.")), ""))
                .turns()
                .get(0);

        assertThat(irrelevant.expectation().flatMap(Expectation::calls).map(ExpectedCalls::calls))
                .contains(List.of());
        assertThat(relevant.expectation().flatMap(Expectation::calls)).isEmpty();
        assertThat(relevant.expectation().flatMap(Expectation::rules)).isPresent();
        assertThat(relevant.tools()).isPresent();
    }

    private BfclFile multiTurn(String fields, String answers) throws IOException {
        Files.createDirectories(folder.resolve("multi_turn_func_doc"));
        Files.writeString(folder.resolve("multi_turn_func_doc").resolve("math_api.json"), """
                {"name": "add", "parameters": {"type": "dict", "properties": {"a": {"type": "float"}, "b": {"type": "float"}}}}
                {"name": "mean", "parameters": {"type": "dict", "properties": {"numbers": {"type": "array"}}}}
                {"name": "power", "parameters": {"type": "dict", "properties": {}}}
                """);
        return file(
                "multi_turn_miss_func",
                "{\"id\": \"m_0\", \"involved_classes\": [\"MathAPI\"], \"excluded_function\": [\"power\"], " + fields
                        + "}",
                "{\"id\": \"m_0\", \"ground_truth\": " + answers + "}");
    }

    @Test
    void each_turn_of_a_multi_turn_row_expects_the_calls_of_its_answer() throws IOException {
        WrittenConversation conversation = only(multiTurn(
                "\"question\": [[" + says("user", "Add.") + "], [" + says("user", "Thanks.") + "]]",
                "[[\"add(1, b=2.0)\", \"mean(numbers=[1])\"], []]"));

        assertThat(conversation.turns())
                .extracting(BfclFileTests::expected)
                .containsExactly(List.of("add(a = 1, b = 2.0)", "mean(numbers = [1])"), List.of());
        assertThat(conversation.turns().get(1).expectation()).isEmpty();
        assertThat(conversation.tools().orElseThrow())
                .extracting(ToolDefinition::name)
                .containsExactly("add", "mean");
    }

    @Test
    void a_function_that_is_held_back_is_offered_from_its_turn_on() throws IOException {
        WrittenConversation conversation = only(multiTurn(
                "\"question\": [[" + says("user", "Add.") + "], []], \"missed_function\": {\"1\": [\"mean\"]}",
                "[[\"mean(numbers=[1])\", \"add(1, 2)\"], [\"mean(numbers=[1])\"]]"));

        assertThat(conversation.turns())
                .extracting(turn -> turn.tools().orElseThrow().stream()
                        .map(ToolDefinition::name)
                        .toList())
                .containsExactly(List.of("add"), List.of("add", "mean"));
        assertThat(expected(conversation.turns().get(0))).containsExactly("add(a = 1, b = 2)");
        assertThat(conversation.turns().get(1).userText())
                .contains("I have updated some more functions you can choose from. What about now?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            simple_java         | its arguments are literals of Java or JavaScript, which BFCL turns into values by rules of their own
            simple_javascript   | its arguments are literals of Java or JavaScript, which BFCL turns into values by rules of their own
            memory              | it needs BFCL's own tools, written in Python, and a judgement of the last text
            web_search          | it needs BFCL's own tools, written in Python, and a judgement of the last text
            format_sensitivity  | it lists rows of other files, and BFCL does not score it
            exec_simple         | BFCL does not use it any more
            """)
    void says_why_a_category_is_not_supported(String category, String reason) throws IOException {
        assertThat(faults(file(category, "", "")))
                .isEqualTo("it has 1 fault:\n  BFCL's category " + category + " is not supported, because " + reason
                        + " at BFCL_v4_" + category + ".json:1:1");
    }

    @Test
    void rejects_a_file_with_another_name() {
        assertThat(faults(BfclFile.of(new SourceFile("rows.json", folder.toUri()))))
                .isEqualTo("""
                it has 1 fault:
                  "rows.json" is not the name of a file of BFCL at rows.json:1:1; it is BFCL_v4_CATEGORY.json, for example BFCL_v4_simple_python.json""");
    }

    @Test
    void names_every_row_that_cannot_be_read() throws IOException {
        BfclFile file = file(
                "parallel",
                String.join(
                        "\n",
                        row("a", says("user", "Hi.")),
                        row("b", says("robot", "Hi.")),
                        row("c", says("assistant", "Hi.")),
                        row("d", says("user", "Hi.")),
                        row("a", says("user", "Hi.")),
                        "{\"id\": \"c\", \"question\": 5}"),
                """
                {"id": "a", "ground_truth": []}
                {"id": "b", "ground_truth": []}
                {"id": "c", "ground_truth": []}""");

        assertThat(faults(file)).isEqualTo("""
                it has 5 faults:
                  the role robot is not known at BFCL_v4_parallel.json:2:1, row "b"
                  a turn ends with a message of the user at BFCL_v4_parallel.json:3:1, row "c"
                  there is no answer to the row in possible_answer at BFCL_v4_parallel.json:4:1, row "d"
                  a second row "a"; the first is at BFCL_v4_parallel.json:1:1 at BFCL_v4_parallel.json:5:1, row "a"
                  a second row "c"; the first is at BFCL_v4_parallel.json:3:1 at BFCL_v4_parallel.json:6:1, row "c\"""");
        assertThatThrownBy(() -> read(file)).isInstanceOf(FaultyInputException.class);
    }

    @Test
    void an_empty_file_is_a_fault() throws IOException {
        assertThat(faults(file("irrelevance", "", ""))).isEqualTo("""
                it has 1 fault:
                  a dataset without conversations at BFCL_v4_irrelevance.json:1:1; take BFCL's own file""");
    }

    @Test
    void a_file_without_its_answers_is_a_fault() throws IOException {
        BfclFile file = file("multiple", row("a", says("user", "Hi.")), "");
        Files.delete(folder.resolve("possible_answer").resolve("BFCL_v4_multiple.json"));

        assertThat(faults(file))
                .startsWith("it has 1 fault:\n  the file cannot be read: ")
                .endsWith(" at possible_answer/BFCL_v4_multiple.json");
    }
}
