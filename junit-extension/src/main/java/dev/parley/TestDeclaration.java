package dev.parley;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ResultsSent;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.TurnSelection;
import dev.parley.input.Faults;
import dev.parley.input.WrittenTime;
import dev.parley.model.Pause;
import dev.parley.plan.PlanSettings;
import dev.parley.play.PlaySettings;
import dev.parley.tool.DeclaredTools;
import dev.parley.tool.JavaTools;
import dev.parley.tool.check.ArgumentCheck;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What {@link ConversationTest} and {@link ToolLoop} say of one method, as settings of the other rooms. */
final class TestDeclaration {

    private static final int DEFAULT_ROUNDS = 10;

    private final Attributes<ConversationTest> test;
    private final Attributes<ToolLoop> loop;
    private final SourceLocator locator;
    private final Faults faults;
    private final boolean validates;
    private final List<DatasetCheck.Listed> listed = new ArrayList<>();

    TestDeclaration(
            Attributes<ConversationTest> test, Attributes<ToolLoop> loop, SourceLocator locator, Faults faults) {
        this.test = test;
        this.loop = loop;
        this.locator = locator;
        this.faults = faults;
        this.validates = loop.flag("validate", ToolLoop::validate).orElse(true);
    }

    DeclaredTools tools(List<Supplier<?>> suppliers) {
        JavaTools java = JavaTools.describe(test.classes(ConversationTest::tools), suppliers, faults)
                .limitedTo(toolTimeLimit());
        List<String> names = test.texts(ConversationTest::toolFiles);
        return DeclaredTools.read(java, locator.findEach(names, test.where("toolFiles")), faults);
    }

    private Optional<Duration> toolTimeLimit() {
        Optional<String> written = loop.text("toolTimeLimit", ToolLoop::toolTimeLimit);
        Optional<Duration> limit = written.flatMap(WrittenTime::of).filter(time -> !time.isZero());
        if (written.isPresent() && limit.isEmpty()) {
            faults.add(
                    "toolTimeLimit is \"" + written.get() + "\"",
                    loop.where("toolTimeLimit"),
                    "write " + WrittenTime.RULE + ", and not 0");
        }
        return limit;
    }

    PlaySettings playSettings(Pause pause) {
        Optional<MissingToolCall> policy = test.one("onMissingToolCall", ConversationTest::onMissingToolCall);
        return new PlaySettings(
                policy.orElse(MissingToolCall.FAIL),
                loop.text("placeholder", ToolLoop::placeholder).orElse(PlaySettings.DEFAULT_PLACEHOLDER),
                validates ? Optional.of(new ArgumentCheck()) : Optional.empty(),
                pause);
    }

    /**
     * Returns how conversations are planned, but for the declared tool choice.
     *
     * @param tools the tools that the test declares
     * @param bodyChoice the tool choice that the endpoint's body brings
     */
    PlanSettings planSettings(List<ToolDefinition> tools, Optional<ToolSelection> bodyChoice) {
        return new PlanSettings(
                tools,
                new PlanSettings.ToolChoices(ToolChoice.AUTO, bodyChoice, Optional.empty()),
                toolTurns(),
                loop());
    }

    /** Returns the tool choices that the test declares, in each of which it is played; none where it declares none. */
    List<ToolSelection> choices() {
        Attributes<ConversationTest> nearest = test.nearest(ConversationTest::toolChoice, ConversationTest::forcedTool);
        List<ToolChoice> choices = nearest.each("toolChoice", ConversationTest::toolChoice);
        Optional<String> forced = nearest.text("forcedTool", ConversationTest::forcedTool);
        if (!choices.isEmpty() && forced.isPresent()) {
            faults.add(
                    "forcedTool \"" + forced.get() + "\" stands beside toolChoice "
                            + choices.stream().map(Enum::name).collect(Collectors.joining(", ")),
                    nearest.where("forcedTool"),
                    "keep one of them");
        }
        return forced.<List<ToolSelection>>map(name -> List.of(new ForcedTool(name)))
                .orElseGet(() -> List.copyOf(choices));
    }

    /** Returns the turns that the test lists, by attribute. */
    List<DatasetCheck.Listed> listedTurns() {
        return List.copyOf(listed);
    }

    private ToolTurns toolTurns() {
        Optional<TurnSelection> calling = turns(test, "toolCallTurns", ConversationTest::toolCallTurns);
        Optional<TurnSelection> server = turns(loop, "serverTurns", ToolLoop::serverTurns);
        calling.flatMap(listing -> server.flatMap(listing::overlap))
                .ifPresent(overlap -> faults.add(
                        "toolCallTurns and serverTurns share " + overlap,
                        loop.where("serverTurns"),
                        "list a turn in one of them"));
        return new ToolTurns(calling, server);
    }

    private <A extends Annotation> Optional<TurnSelection> turns(
            Attributes<A> attributes, String name, Function<A, int[]> values) {
        String where = attributes.where(name);
        Optional<TurnSelection> turns = attributes
                .numbers(name, values)
                .map(positions -> TurnSelection.listed(
                        positions,
                        (problem, advice) -> faults.add(name + " " + positions + " " + problem, where, advice)));
        turns.map(selection -> new DatasetCheck.Listed(selection, where)).ifPresent(listed::add);
        return turns;
    }

    private PlanSettings.Loop loop() {
        ResultsSent results =
                loop.<ResultsSent>one("results", ToolLoop::results).orElse(ResultsSent.IMMEDIATELY);
        ToolLoopMode mode = loop.<ToolLoopMode>one("mode", ToolLoop::mode).orElse(ToolLoopMode.CLIENT);
        ToolsOffered offered =
                loop.<ToolsOffered>one("offered", ToolLoop::offered).orElse(ToolsOffered.EVERY_REQUEST);
        OptionalInt said = loop.count("maxRounds", ToolLoop::maxRounds);
        if (results == ResultsSent.WITH_NEXT_TURN && said.orElse(1) > 1) {
            faults.add(
                    "maxRounds is " + said.getAsInt() + ", but with results WITH_NEXT_TURN a turn ends with its calls",
                    loop.where("maxRounds"),
                    "leave it out, or say results = IMMEDIATELY");
        }
        int rounds = said.orElse(results == ResultsSent.WITH_NEXT_TURN ? 1 : DEFAULT_ROUNDS);
        return new PlanSettings.Loop(mode, offered, results, rounds, validates);
    }

    /** Adds a fault for each tool choice that the test would not send, because the server runs the tools. */
    void checkChoices(List<ToolSelection> choices, ToolLoopMode mode) {
        if (mode == ToolLoopMode.SERVER) {
            choices.forEach(this::rejectChoice);
        }
    }

    private void rejectChoice(ToolSelection choice) {
        String said = choice instanceof ForcedTool forced
                ? "forcedTool \"" + forced.name() + "\""
                : "toolChoice " + word(choice);
        faults.add(
                said + " stands beside mode SERVER, where the test sends no tool choice",
                loop.where("mode"),
                "say it to the server in @Endpoint(body), or leave one of them out");
    }

    private static String word(ToolSelection choice) {
        return choice.toString().toUpperCase(Locale.ROOT);
    }
}
