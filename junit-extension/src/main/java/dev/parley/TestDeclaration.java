package dev.parley;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.input.Faults;
import dev.parley.plan.PlanSettings;
import dev.parley.plan.ToolCallTurns;
import dev.parley.play.PlaySettings;
import dev.parley.tool.DeclaredTools;
import dev.parley.tool.JavaTools;
import dev.parley.tool.check.ArgumentCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What {@link ConversationTest} and {@link ToolLoop} say of one method, as settings of the other rooms. */
final class TestDeclaration {

    private static final int DEFAULT_ROUNDS = 10;

    private final Attributes<ConversationTest> test;
    private final Attributes<ToolLoop> loop;
    private final SourceLocator locator;
    private final Faults faults;

    TestDeclaration(
            Attributes<ConversationTest> test, Attributes<ToolLoop> loop, SourceLocator locator, Faults faults) {
        this.test = test;
        this.loop = loop;
        this.locator = locator;
        this.faults = faults;
    }

    DeclaredTools tools(List<Supplier<?>> suppliers) {
        JavaTools java = JavaTools.describe(test.classes(ConversationTest::tools), suppliers, faults);
        List<String> names = test.texts(ConversationTest::toolFiles);
        return DeclaredTools.read(java, locator.findEach(names, test.where("toolFiles")), faults);
    }

    PlaySettings playSettings() {
        Optional<MissingToolCall> policy = test.one("onMissingToolCall", ConversationTest::onMissingToolCall);
        return new PlaySettings(
                policy.orElse(MissingToolCall.FAIL),
                loop.text("placeholder", ToolLoop::placeholder).orElse(PlaySettings.DEFAULT_PLACEHOLDER),
                loop.flag("validate", ToolLoop::validate).orElse(true)
                        ? Optional.of(new ArgumentCheck())
                        : Optional.empty());
    }

    /**
     * Returns how conversations are planned.
     *
     * @param tools the tools that the test declares
     * @param bodyChoice the tool choice that the endpoint's body brings
     */
    PlanSettings planSettings(List<ToolDefinition> tools, Optional<ToolSelection> bodyChoice) {
        Optional<ToolsOffered> offered = loop.one("offered", ToolLoop::offered);
        return new PlanSettings(
                tools,
                new PlanSettings.ToolChoices(ToolChoice.AUTO, bodyChoice, declaredChoice()),
                toolCallTurns(),
                offered.orElse(ToolsOffered.EVERY_REQUEST),
                loop.count("maxRounds", ToolLoop::maxRounds).orElse(DEFAULT_ROUNDS));
    }

    private Optional<ToolSelection> declaredChoice() {
        Attributes<ConversationTest> nearest = test.nearest(ConversationTest::toolChoice, ConversationTest::forcedTool);
        Optional<ToolChoice> choice = nearest.one("toolChoice", ConversationTest::toolChoice);
        Optional<String> forced = nearest.text("forcedTool", ConversationTest::forcedTool);
        if (choice.isPresent() && forced.isPresent()) {
            faults.add(
                    "forcedTool \"" + forced.get() + "\" stands beside toolChoice "
                            + choice.get().name(),
                    nearest.where("forcedTool"),
                    "keep one of them");
        }
        return forced.<ToolSelection>map(ForcedTool::new).or(() -> choice);
    }

    /** Returns the turns that the test lists; none where it lists none or all. */
    Set<Integer> listedTurns() {
        Set<Integer> listed = new TreeSet<>(test.numbers(ConversationTest::toolCallTurns));
        listed.remove(-1);
        return listed;
    }

    String listedTurnsPlace() {
        return test.where("toolCallTurns");
    }

    private ToolCallTurns toolCallTurns() {
        List<Integer> indices = test.numbers(ConversationTest::toolCallTurns);
        if (Set.copyOf(indices).size() < indices.size()) {
            faults.add("toolCallTurns " + indices + " lists a turn twice", listedTurnsPlace(), "list each once");
        }
        if (indices.stream().anyMatch(index -> index < -1)) {
            faults.add(
                    "toolCallTurns " + indices + " has a negative index",
                    listedTurnsPlace(),
                    "turns count from 0; -1 alone stands for all");
        }
        if (indices.contains(-1) && indices.size() > 1) {
            faults.add(
                    "toolCallTurns " + indices + " has -1 beside others",
                    listedTurnsPlace(),
                    "-1 alone stands for all");
        }
        return indices.isEmpty() || indices.contains(-1) ? ToolCallTurns.ALL : ToolCallTurns.of(Set.copyOf(indices));
    }
}
