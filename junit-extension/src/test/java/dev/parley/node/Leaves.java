package dev.parley.node;

import dev.parley.chat.MissingToolCall;
import dev.parley.dataset.WrittenConversation;
import dev.parley.model.Model;
import dev.parley.plan.Planner;
import dev.parley.play.ConversationPlay;
import dev.parley.play.PlaySettings;
import dev.parley.testkit.TestSays;
import dev.parley.tool.JavaTools;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** The nodes of a test method without JUnit around them, and what its listener heard. */
final class Leaves {

    static final UnmatchedChecks ALL_MATCH = new UnmatchedChecks(List.of());
    static final Checks NO_CHECKS = new Checks(List.of(), List.of());

    private Leaves() {}

    static TestRun run(Supplier<Stream<WrittenConversation>> conversations, Model model, TranscriptListener listener) {
        PlaySettings settings =
                new PlaySettings(MissingToolCall.FAIL, PlaySettings.DEFAULT_PLACEHOLDER, Optional.empty(), time -> {});
        JavaTools tools = JavaTools.none();
        return new TestRun(
                new TestId("shop.OrderTests", "answers()"),
                URI.create("method:shop.OrderTests#answers()"),
                conversations,
                new Planner(new TestSays().settings()),
                plan -> new ConversationPlay(plan, model, tools::newInstances, settings),
                listener);
    }

    /** Returns the leaves of one conversation. */
    static List<DynamicTest> of(
            WrittenConversation conversation, Checks checks, Model model, TranscriptListener heard) {
        try (Stream<DynamicNode> nodes =
                TestNodes.of(List.of(run(() -> Stream.of(conversation), model, heard)), checks, ALL_MATCH)) {
            DynamicContainer container = (DynamicContainer) nodes.iterator().next();
            return container.getChildren().map(DynamicTest.class::cast).toList();
        }
    }

    /** Executes a leaf and returns {@code outcome: first line of its message}. */
    static String execute(DynamicTest leaf) {
        try {
            leaf.getExecutable().execute();
            return "passed";
        } catch (TestAbortedException e) {
            return "aborted: " + firstLine(e);
        } catch (AssertionError e) {
            return "failed: " + firstLine(e);
        } catch (Throwable e) {
            return "errored: " + firstLine(e);
        }
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" {2,}", "  ");
    }

    /** Writes down what it hears. */
    static final class Heard implements TranscriptListener {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void turnFinished(TestId test, Turn turn) {
            lines.add(turn.name() + " " + turn.outcome().word());
        }

        @Override
        public void conversationFinished(TestId test, Conversation conversation) {
            lines.add(conversation.id() + " " + conversation.outcome().word() + " of "
                    + conversation.turns().size() + " turns");
        }
    }
}
