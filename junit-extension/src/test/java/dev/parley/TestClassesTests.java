package dev.parley;

import static dev.parley.chat.MissingToolCall.SKIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The forms of test classes and methods that JUnit knows, and what it makes of conversation tests in them. */
class TestClassesTests {

    private static final String HELLO = "hello · turn 0 · Hello.";

    private static final Map<String, String> WARNINGS_ARE_CRITICAL =
            Map.of("junit.platform.discovery.issue.severity.critical", "warning");

    @Endpoint(model = "outer-model", headers = "X-Outer: 1")
    static class OuterTestCase {

        @ConversationTest(dataset = "hello.yaml")
        Stream<DynamicNode> outer(Conversations conversations) {
            return conversations.tests();
        }

        @Nested
        @Endpoint(model = "inner-model")
        class Inner {

            @ConversationTest(dataset = "hello.yaml")
            Stream<DynamicNode> inner(Conversations conversations) {
                return conversations.tests();
            }
        }
    }

    @Endpoint(model = "base-model")
    abstract static class BaseTestCase {
        @ConversationTest(dataset = "hello.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class DerivedTestCase extends BaseTestCase {}

    interface PlaysHello {
        @ConversationTest(dataset = "hello.yaml")
        default Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class ImplementingTestCase implements PlaysHello {}

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {
        @ConversationTest(dataset = "hello.yaml")
        Stream<DynamicNode> first(Conversations conversations) {
            return conversations.tests();
        }

        @ConversationTest(dataset = "hello.yaml")
        Stream<DynamicNode> second(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ConversationTest(dataset = "hello.yaml", onMissingToolCall = SKIP)
    @Endpoint(model = "team-model", headers = "X-Team: tools")
    @ToolLoop(maxRounds = 1)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface TeamTest {}

    static class ComposedTestCase {
        @TeamTest
        @Endpoint(stream = false)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class BeforeEachTestCase {
        @BeforeEach
        void greetsBack(Conversations conversations) {
            conversations.eachTurn(turn -> assertThat(turn.reply()).isEqualTo("Goodbye."));
        }

        @ConversationTest(dataset = "hello.yaml")
        Stream<DynamicNode> plays(Conversations conversations, Conversations same) {
            assertThat(same).isSameAs(conversations);
            return conversations.tests();
        }

        @AfterEach
        void seesTheSame(Conversations conversations) {
            assertThat(conversations.ended()).isTrue();
        }
    }

    static class VoidTestCase {
        @ConversationTest(dataset = "hello.yaml")
        void plays(Conversations conversations) {
            conversations.tests().close();
        }
    }

    @SuppressWarnings("unused")
    static class PrivateTestCase {
        @ConversationTest(dataset = "hello.yaml")
        private Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static ScriptedServer server() {
        return ScriptedServer.answering(request -> ScriptedAnswer.text("Hello!"));
    }

    /** Runs a class against a server and returns what a function finds in the requests. */
    private static List<Object> requests(Class<?> testClass, Function<ScriptedServer.Received, Object> found)
            throws IOException {
        try (ScriptedServer server = server()) {
            Run run =
                    Run.of(testClass, Map.of("parley.base-url", server.baseUrl().toString()));
            assertThat(run.leaves())
                    .isNotEmpty()
                    .allSatisfy(leaf -> assertThat(leaf).isEqualTo(HELLO + ": passed"));
            return server.received().stream().map(found).toList();
        }
    }

    @Test
    void a_nested_class_takes_what_it_does_not_say_from_the_class_around_it() throws IOException {
        assertThat(requests(
                        OuterTestCase.class,
                        request -> request.model() + " " + request.headers().get("X-Outer")))
                .containsExactly("outer-model 1", "inner-model 1");
    }

    @Test
    void a_leaf_of_a_nested_class_comes_from_its_method() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(OuterTestCase.Inner.class, server);

            assertThat(run.leafNodes())
                    .extracting(TestDescriptor::getSource)
                    .containsExactly(Optional.of(MethodSource.from(
                            OuterTestCase.Inner.class.getName(), "inner", Conversations.class.getName())));
        }
    }

    @Test
    void an_inherited_method_takes_what_the_class_above_says() throws IOException {
        assertThat(requests(DerivedTestCase.class, ScriptedServer.Received::model))
                .containsExactly("base-model");
    }

    @Test
    void a_method_of_an_interface_is_a_test_of_the_class_that_implements_it() throws IOException {
        try (ScriptedServer server = server()) {
            assertThat(Run.of(ImplementingTestCase.class, server).leaves()).containsExactly(HELLO + ": passed");
        }
    }

    @Test
    void methods_that_share_an_instance_do_not_share_their_conversations() throws IOException {
        try (ScriptedServer server = server()) {
            assertThat(Run.of(PerClassTestCase.class, server).leaves())
                    .containsExactly(HELLO + ": passed", HELLO + ": passed");
        }
    }

    @Test
    void an_annotation_of_ones_own_carries_all_that_tests_share() throws IOException {
        assertThat(requests(
                        ComposedTestCase.class,
                        request -> request.model() + " " + request.headers().get("X-Team") + " "
                                + request.headers().get("Accept")))
                .containsExactly("team-model tools application/json");
    }

    @Test
    void a_check_of_a_BeforeEach_method_holds_for_the_test() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(BeforeEachTestCase.class, server);

            assertThat(run.leaves()).containsExactly(HELLO + ": failed");
            assertThat(run.message(HELLO)).contains("Goodbye.");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {VoidTestCase.class, PrivateTestCase.class})
    void junit_does_not_run_a_void_or_private_method(Class<?> testClass) {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .configurationParameters(WARNINGS_ARE_CRITICAL)
                .enableImplicitConfigurationParameters(false)
                .execute()
                .allEvents();

        assertThat(events.started().map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("JUnit Jupiter");
    }

    @ParameterizedTest
    @ValueSource(classes = {VoidTestCase.class, PrivateTestCase.class})
    void junit_fails_a_void_or_private_method_where_warnings_are_critical(Class<?> testClass) {
        assumeTrue(warnsOnDiscovery(), "JUnit warns from 5.13 on");

        Run run = Run.of(testClass, WARNINGS_ARE_CRITICAL);

        assertThat(run.message("JUnit Jupiter"))
                .contains(testClass.getSimpleName() + ".plays")
                .contains("It will not be executed.");
    }

    private static boolean warnsOnDiscovery() {
        return ReflectionSupport.tryToLoadClass("org.junit.platform.engine.DiscoveryIssue")
                .toOptional()
                .isPresent();
    }
}
