package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import dev.parley.transcript.Totals;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.Assert;
import org.assertj.core.api.DurationAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.LongAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;

/**
 * Where assertions go on: what AssertJ has to know to make plain or soft assertions on a part.
 *
 * @param assertions the class of the assertions
 * @param part the class of the part
 * @param plain makes assertions that throw
 */
record Target<T, A extends Assert<? extends A, ? extends T>>(Class<A> assertions, Class<T> part, Function<T, A> plain) {

    static final Target<String, StringAssert> TEXT = new Target<>(StringAssert.class, String.class, StringAssert::new);
    static final Target<Duration, DurationAssert> DURATION =
            new Target<>(DurationAssert.class, Duration.class, DurationAssert::new);
    static final Target<Long, LongAssert> COUNT = new Target<>(LongAssert.class, Long.class, LongAssert::new);
    static final Target<Object, ObjectAssert<Object>> VALUE = ofObjects();
    static final Target<Totals, ObjectAssert<Totals>> TOTALS = ofObjects();
    static final Target<List<? extends ToolCall>, ListAssert<ToolCall>> CALLS = ofLists();
    static final Target<List<? extends Step>, ListAssert<Step>> STEPS = ofLists();
    static final Target<List<? extends Turn>, ListAssert<Turn>> TURNS = ofLists();
    static final Target<Object, JsonAssert> JSON = new Target<>(JsonAssert.class, Object.class, JsonAssert::new);
    static final Target<MadeCall, ToolCallAssert> CALL =
            new Target<>(ToolCallAssert.class, MadeCall.class, ToolCallAssert::new);
    static final Target<Step, StepAssert> STEP = new Target<>(StepAssert.class, Step.class, StepAssert::new);
    static final Target<Turn, TurnAssert> TURN = new Target<>(TurnAssert.class, Turn.class, TurnAssert::new);

    static final Target<Conversation, ConversationAssert> CONVERSATION =
            new Target<>(ConversationAssert.class, Conversation.class, ConversationAssert::new);

    @SuppressWarnings("unchecked") // a class literal knows no type argument
    private static <T> Target<T, ObjectAssert<T>> ofObjects() {
        return new Target<>(
                (Class<ObjectAssert<T>>) (Class<?>) ObjectAssert.class, (Class<T>) Object.class, ObjectAssert::new);
    }

    @SuppressWarnings("unchecked") // a class literal knows no type argument
    private static <T> Target<List<? extends T>, ListAssert<T>> ofLists() {
        return new Target<>(
                (Class<ListAssert<T>>) (Class<?>) ListAssert.class,
                (Class<List<? extends T>>) (Class<?>) List.class,
                ListAssert::new);
    }
}
