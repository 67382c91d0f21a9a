package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Java methods as sources of conversations, by the names that {@link Dataset} gives them. */
class RowMethodsTests {

    private static final Map<String, String> NOWHERE =
            Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");

    private static Map<String, ?> row(String id) {
        return Map.of("id", id, "turns", List.of(Map.of("user", "Hello " + id)));
    }

    /** Rows for several tests. */
    static final class SharedRows {

        private SharedRows() {}

        @SuppressWarnings("unused") // by name
        private static Stream<Map<String, ?>> shared() {
            return Stream.of(row("shared"));
        }

        List<Map<String, ?>> ofAnInstance() {
            return List.of();
        }
    }

    @Dataset(source = "rows")
    static class OneMethodTestCase {
        static Stream<Map<String, ?>> rows() {
            return Stream.of(row("first"), row("second"));
        }

        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    abstract static class RowsTestCase {
        Collection<Map<String, ?>> inherited() {
            return List.of(row("inherited"));
        }
    }

    static class EverySourceTestCase extends RowsTestCase {
        static Iterable<Map<String, ?>> outer() {
            return List.of(row("outer"));
        }

        @Nested
        class Inner extends RowsTestCase {
            @ConversationTest(dataset = "two-conversations.yaml")
            @Dataset(source = {"inherited", "outer", "dev.parley.RowMethodsTests$SharedRows#shared"})
            Stream<DynamicNode> plays(Conversations conversations) {
                return conversations.tests();
            }
        }
    }

    static class FaultsTestCase {
        static Stream<Map<String, ?>> rows() {
            return Stream.of(row("first"));
        }

        static Stream<Map<String, ?>> parameters(int count) {
            return Stream.<Map<String, ?>>of(row("first")).limit(count);
        }

        @ConversationTest
        @Dataset(
                source = {
                    "rows",
                    "rows",
                    "rowz",
                    "orders",
                    "parameters",
                    "shop.Rows#rows",
                    "dev.parley.RowMethodsTests$SharedRows#ofAnInstance"
                })
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(source = "rows")
    static class SharedIdTestCase {
        static Stream<Map<String, ?>> rows() {
            return Stream.of(row("paris"));
        }

        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(source = "rows")
    static class OtherRowsTestCase {
        private static final AtomicInteger CALLS = new AtomicInteger();

        static Stream<Map<String, ?>> rows() {
            return Stream.of(row("first"), row("call-" + CALLS.incrementAndGet()));
        }

        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static ScriptedServer server() {
        return ScriptedServer.answering(request -> ScriptedAnswer.text("Hello."));
    }

    @Test
    void the_rows_of_a_method_are_conversations() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(OneMethodTestCase.class, server);

            assertThat(run.leaves())
                    .containsExactly("first · turn 0 · Hello first: passed", "second · turn 0 · Hello second: passed");
        }
    }

    @Test
    void a_container_comes_from_the_method_that_made_its_row() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(OneMethodTestCase.class, server);

            assertThat(run.container("second").getSource())
                    .contains(MethodSource.from(OneMethodTestCase.class.getName(), "rows", ""));
        }
    }

    @Test
    void rows_follow_those_of_files_wherever_their_methods_are() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(EverySourceTestCase.Inner.class, server);

            assertThat(run.containers()).containsExactly("paris", "rome", "inherited", "outer", "shared");
        }
    }

    @Test
    void the_parameter_names_a_method_too() throws IOException {
        try (ScriptedServer server = server()) {
            Map<String, String> source = Map.of("parley.source", "dev.parley.RowMethodsTests$SharedRows#shared");
            Run run = Run.of(OneMethodTestCase.class, Run.with(Run.at(server), source));

            assertThat(run.containers()).containsExactly("shared");
        }
    }

    @Test
    void methods_that_cannot_be_used() {
        assertThat(Run.of(FaultsTestCase.class, NOWHERE).message("plays"))
                .isEqualTo("""
                @ConversationTest FaultsTestCase#plays has 6 faults:
                  the method "rows" is listed twice at @Dataset(source) of %1$s; list it once
                  there is no method "rowz" in FaultsTestCase at @Dataset(source) of %1$s; did you mean "rows"?
                  there is no method "orders" in FaultsTestCase at @Dataset(source) of %1$s; declare static \
                Stream<Map<String, ?>> orders(), or name a file as @ConversationTest(dataset)
                  the method "parameters" takes parameters at @Dataset(source) of %1$s; declare it without
                  there is no class "shop.Rows" for the source "shop.Rows#rows" at @Dataset(source) of %1$s; write its \
                full name, a nested one as com.example.Outer$Inner
                  the method SharedRows#ofAnInstance is not static, and the test has no instance of its class at \
                @Dataset(source) of %1$s; make it static""".formatted("FaultsTestCase#plays"));
    }

    @Test
    void an_id_that_a_file_has_too() {
        assertThat(Run.of(SharedIdTestCase.class, NOWHERE).message("plays")).isEqualTo("""
                @ConversationTest SharedIdTestCase#plays has 1 fault:
                  the conversation id "paris" is used by two datasets at SharedIdTestCase#rows row 1; it is used at \
                paris.yaml:4:3 too; rename one""");
    }

    @Test
    void other_rows_in_the_second_call_fail_the_method_behind_what_was_played() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(OtherRowsTestCase.class, server);

            assertThat(run.leaves()).containsExactly("first · turn 0 · Hello first: passed");
            assertThat(run.message("plays")).isEqualTo("""
                    dataset OtherRowsTestCase#rows has 1 fault:
                      the row is another than in the call before at OtherRowsTestCase#rows row 2; return the same rows at \
                    each call: it is called to be checked, and again to be played""");
        }
    }
}
