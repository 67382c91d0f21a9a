package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** What JUnit sees of a conversation test: names, order, sources and ids. {@link EveryNodeTests} runs each node alone. */
class NodesTests {

    private static final String PARIS_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String PARIS_1 = "paris · turn 1 · Thank you very much indeed, that is all…";
    private static final String ROME_0 = "rome · turn 0 · And in Rome?";

    static class TwoConversationsTestCase {
        @ConversationTest(dataset = "two-conversations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ConversationTest(dataset = "two-conversations.yaml")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface WeatherTest {}

    static class ComposedAnnotationTestCase {
        @WeatherTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static List<ScriptedAnswer> script() {
        return List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("You are welcome."),
                ScriptedAnswer.call("c2", "get_weather", "{\"city\":\"Rome\"}"),
                ScriptedAnswer.text("It rains."));
    }

    @Test
    void a_conversation_is_a_container_and_a_turn_is_a_leaf_in_dataset_order() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script())) {
            Run run = Run.of(TwoConversationsTestCase.class, server);

            assertThat(run.containers()).containsExactly("paris", "rome");
            assertThat(run.leaves()).containsExactly(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": passed");
            assertThat(server.left()).isEmpty();
        }
    }

    @Test
    void an_annotation_of_ones_own_stands_for_it() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script())) {
            Run run = Run.of(ComposedAnnotationTestCase.class, server);

            assertThat(run.leaves()).containsExactly(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": passed");
        }
    }

    @Test
    void turns_keep_their_order_when_junit_runs_in_parallel() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script())) {
            Run run = Run.of(TwoConversationsTestCase.class, Run.with(Run.at(server), Run.PARALLEL));

            assertThat(run.leaves()).containsExactly(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": passed");
            assertThat(server.received()).hasSize(5);
        }
    }

    @Test
    void a_container_comes_from_the_row_and_a_leaf_from_the_method() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script())) {
            Run run = Run.of(TwoConversationsTestCase.class, server);

            assertThat(run.container("rome").getSource()).get().satisfies(source -> {
                assertThat(((FileSource) source).getFile())
                        .as("what people edit, not the build's copy")
                        .isEqualTo(new File("src/test/resources/dev/parley/two-conversations.yaml").getAbsoluteFile());
                assertThat(((FileSource) source).getPosition()).contains(FilePosition.from(11, 3));
            });
            TestSource method =
                    MethodSource.from(TwoConversationsTestCase.class.getName(), "plays", Conversations.class.getName());
            assertThat(run.leafNodes())
                    .extracting(TestDescriptor::getSource)
                    .allSatisfy(source -> assertThat(source).contains(method));
        }
    }

    @Test
    void a_leaf_that_runs_alone_plays_the_turns_before_it_and_nothing_else() throws IOException {
        Run full = fullRun();
        try (ScriptedServer server = ScriptedServer.start(script())) {
            Run run = Run.alone(full.id(PARIS_1), Run.at(server));

            assertThat(run.leaves()).containsExactly(PARIS_1 + ": passed");
            assertThat(server.received()).hasSize(3);
        }
    }

    private static Run fullRun() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script())) {
            return Run.of(TwoConversationsTestCase.class, server);
        }
    }
}
