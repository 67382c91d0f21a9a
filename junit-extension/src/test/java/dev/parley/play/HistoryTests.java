package dev.parley.play;

import static dev.parley.testkit.Answers.answer;
import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.calls;
import static dev.parley.testkit.Answers.reasoning;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.MissingToolCall;
import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolCall;
import dev.parley.model.ModelRequest;
import dev.parley.plan.Offer;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a request carries of what was said before it. */
class HistoryTests {

    private static final String WHERE = "{user: Where is A-17?, tool_results: [shipped]}";
    private static final String THANKS = "{user: Thanks., expect: {never: [cancel_order]}}";
    private static final String ID = "{\"id\":\"A-17\"}";

    private static List<String> lastHistory(ScriptedModel model) {
        List<ModelRequest> requests = model.requests();
        return Stage.history(requests.get(requests.size() - 1));
    }

    @Test
    void the_first_request_has_the_system_prompt_and_the_user() {
        ScriptedModel model = ScriptedModel.of(text("Hello."));
        String file = "system: Be brief.\nconversations: [{id: memory, turns: [{user: Hi, expect: {calls: []}}]}]";

        Stage.of(model, Written.yaml(file)).turns();

        assertThat(lastHistory(model)).containsExactly("system Be brief.", "user Hi");
    }

    @Test
    void an_answer_in_text_stays() {
        ScriptedModel model = ScriptedModel.of(text("Hello."), text("Bye."));

        Stage.of(model, THANKS, THANKS).turns();

        assertThat(lastHistory(model)).containsExactly("user Thanks.", "model Hello.", "user Thanks.");
    }

    @Test
    void a_call_is_followed_by_its_result() {
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", ID), text("It is on its way."));

        Stage.of(model, WHERE).turns();

        assertThat(lastHistory(model))
                .containsExactly("user Where is A-17?", "model c1 order_status(" + ID + ")", "result c1 shipped");
    }

    @Test
    void text_beside_a_call_stays() {
        ToolCall call = new ToolCall("c1", "order_status", ID);
        ScriptedModel model = ScriptedModel.of(answer("Let me see.", List.of(call), "tool_calls"), text("Shipped."));

        Stage.of(model, WHERE).turns();

        assertThat(lastHistory(model)).contains("model Let me see. c1 order_status(" + ID + ")");
    }

    @Test
    void parallel_calls_are_one_message_and_a_result_each() {
        ScriptedModel model = ScriptedModel.of(
                calls(new ToolCall("c1", "order_status", ID), new ToolCall("c2", "cancel_order", ID)), text("Done."));

        Stage.of(model, "{user: Go, tool_results: [shipped, cancelled]}").turns();

        assertThat(lastHistory(model))
                .containsExactly(
                        "user Go",
                        "model c1 order_status(" + ID + ") c2 cancel_order(" + ID + ")",
                        "result c1 shipped",
                        "result c2 cancelled");
    }

    @Test
    void every_round_stays_for_the_turns_after_it() {
        ScriptedModel model = ScriptedModel.of(
                call("c1", "order_status", ID), call("c2", "cancel_order", ID), text("Done."), text("Welcome."));

        Stage.of(model, "{user: Go, tool_results: [shipped, cancelled], expect: {never: [x]}}", THANKS)
                .turns();

        assertThat(lastHistory(model))
                .containsExactly(
                        "user Go",
                        "model c1 order_status(" + ID + ")",
                        "result c1 shipped",
                        "model c2 cancel_order(" + ID + ")",
                        "result c2 cancelled",
                        "model Done.",
                        "user Thanks.");
    }

    @Test
    void a_missing_call_that_is_passed_over_leaves_the_text_once() {
        ScriptedModel model = ScriptedModel.of(text("Which order?"), text("Welcome."));

        Stage.of(model, "{user: Where?, expect: {calls: [{name: order_status}]}}", THANKS)
                .onMissingToolCall(MissingToolCall.CONTINUE)
                .turns();

        assertThat(lastHistory(model)).containsExactly("user Where?", "model Which order?", "user Thanks.");
    }

    @Test
    void an_unexpected_call_is_answered_by_the_placeholder_and_not_by_the_row() {
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", ID), text("Welcome."));

        Stage.of(model, "{user: Hi, tool_results: [shipped], expect: {calls: []}}", THANKS)
                .turns();

        assertThat(lastHistory(model))
                .containsExactly(
                        "user Hi",
                        "model c1 order_status(" + ID + ")",
                        "result c1 {\"status\": \"ok\"}",
                        "user Thanks.");
    }

    @Test
    void a_call_after_the_last_round_is_answered_before_the_next_user_message() {
        ScriptedModel model =
                ScriptedModel.of(call("c1", "order_status", ID), call("c2", "order_status", ID), text("Welcome."));

        Stage.of(model, "{user: Go, tool_results: [shipped, lost], expect: {never: [x]}}", THANKS)
                .says(new TestSays().maxRounds(1))
                .turns();

        assertThat(lastHistory(model))
                .endsWith("model c2 order_status(" + ID + ")", "result c2 {\"status\": \"ok\"}", "user Thanks.");
    }

    @Test
    void arguments_go_back_exactly_as_they_came() {
        String odd = "{ \"id\" :\"A-17\"}";
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", odd), text("Shipped."));

        Stage.of(model, WHERE).turns();

        assertThat(lastHistory(model)).contains("model c1 order_status(" + odd + ")");
    }

    @Test
    void an_answer_of_reasoning_alone_leaves_an_empty_text() {
        ScriptedModel model = ScriptedModel.of(reasoning("Hm."), text("Welcome."));

        Stage.of(model, THANKS, THANKS).turns();

        assertThat(lastHistory(model)).containsExactly("user Thanks.", "model", "user Thanks.");
    }

    @Test
    void a_turn_without_a_user_text_adds_no_message() {
        ScriptedModel model = ScriptedModel.of(text("Hello."), text("Go on."));

        Stage.of(model, Written.row("{\"prompt_0\": \"Hi\", \"tool_response_1\": \"x\"}"))
                .says(new TestSays().tools())
                .turns();

        assertThat(lastHistory(model)).containsExactly("user Hi", "model Hello.");
    }

    @Test
    void a_request_carries_the_offer_of_its_step() {
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", ID), text("Shipped."));
        String row = "{\"prompt_0\": \"Go\", \"tool_choice_0\": \"required\", \"output_tokens_count_0\": 8}";

        Stage.of(model, Written.row(row)).says(new TestSays().maxRounds(1)).turns();

        List<Offer> offers = model.requests().stream()
                .map(request -> new Offer(request.tools(), request.toolChoice(), request.aim(), request.outputTokens()))
                .toList();
        assertThat(offers)
                .containsExactly(
                        new Offer(
                                List.of(Written.ORDER_STATUS, Written.CANCEL_ORDER),
                                TestSays.selection("required"),
                                RequestAim.TOOL_CALL,
                                OptionalInt.empty()),
                        new Offer(List.of(), TestSays.selection("auto"), RequestAim.TEXT, OptionalInt.of(8)));
    }
}
