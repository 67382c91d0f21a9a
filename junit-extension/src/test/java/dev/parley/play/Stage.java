package dev.parley.play;

import dev.parley.chat.Message;
import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ToolCall;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.model.ModelRequest;
import dev.parley.model.Pause;
import dev.parley.plan.Planner;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import dev.parley.tool.JavaTools;
import dev.parley.tool.check.ArgumentCheck;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One conversation on a scripted model: what a test of playing begins with, and words for what it sees. */
final class Stage {

    private final ScriptedModel model;
    private final WrittenConversation conversation;
    private TestSays says = new TestSays();
    private MissingToolCall policy = MissingToolCall.FAIL;
    private Optional<ArgumentCheck> validation = Optional.of(new ArgumentCheck());
    private Pause pause = time -> {};
    private JavaTools tools = JavaTools.none();

    private Stage(ScriptedModel model, WrittenConversation conversation) {
        this.model = model;
        this.conversation = conversation;
    }

    static Stage of(ScriptedModel model, WrittenConversation conversation) {
        return new Stage(model, conversation);
    }

    /** A conversation {@code memory} of these turns, from line 4 of {@code shop.yaml} on. */
    static Stage of(ScriptedModel model, String... turns) {
        return of(model, Written.turns(turns));
    }

    Stage says(TestSays test) {
        says = test;
        return this;
    }

    Stage onMissingToolCall(MissingToolCall missing) {
        policy = missing;
        return this;
    }

    Stage unchecked() {
        validation = Optional.empty();
        return this;
    }

    Stage pause(Pause waiting) {
        pause = waiting;
        return this;
    }

    Stage tools(Supplier<?> supplier) {
        Faults faults = new Faults();
        tools = JavaTools.describe(List.of(), List.of(supplier), faults);
        faults.throwIfAny("the test's own tools");
        return this;
    }

    ConversationPlay play() {
        return new ConversationPlay(
                new Planner(says.settings()).plan(conversation),
                model,
                tools::newInstances,
                new PlaySettings(policy, PlaySettings.DEFAULT_PLACEHOLDER, validation, pause));
    }

    /** Plays everything. */
    List<Turn> turns() {
        return play().conversation().turns();
    }

    /** Plays everything and returns the reason of the first turn. */
    String reason() {
        return turns().get(0).outcome().reason();
    }

    /** Returns {@code passed failed}: the outcome of each turn. */
    static String outcomes(List<Turn> turns) {
        return turns.stream().map(turn -> turn.outcome().word()).collect(Collectors.joining(" "));
    }

    /** Returns a line for each step: kind, outcome, reason's first line where it was not sent, marks. */
    static List<String> steps(Turn turn) {
        return turn.steps().stream().map(Stage::line).toList();
    }

    private static String line(Step step) {
        String reason = step.exchange().isPresent() ? "" : ": " + step.outcome().reason();
        return step.kind() + " " + step.outcome().word() + reason
                + step.marks().stream().map(mark -> ", " + mark).collect(Collectors.joining());
    }

    /** Returns a line for each message; calls and results with the call's id. */
    static List<String> history(ModelRequest request) {
        return request.messages().stream().map(Stage::line).toList();
    }

    private static String line(Message message) {
        if (message instanceof Message.SystemPrompt system) {
            return "system " + system.text();
        }
        if (message instanceof Message.User user) {
            return "user " + user.content();
        }
        if (message instanceof Message.Tool tool) {
            return "result " + tool.callId() + " " + tool.content();
        }
        Message.Assistant assistant = (Message.Assistant) message;
        String calls = assistant.calls().stream().map(Stage::line).collect(Collectors.joining());
        return ("model " + assistant.text()).strip() + calls;
    }

    private static String line(ToolCall call) {
        return " " + call.id() + " " + call;
    }
}
