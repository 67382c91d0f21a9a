package dev.parley.testkit;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ToolCall;
import java.util.List;
import java.util.Optional;

/** What a {@link ScriptedModel} answers. */
public final class Answers {

    private Answers() {}

    public static Answer text(String text) {
        return answer(text, List.of(), "stop");
    }

    /** An answer with one call. */
    public static Answer call(String id, String name, String arguments) {
        return calls(new ToolCall(id, name, arguments));
    }

    public static Answer calls(ToolCall... calls) {
        return answer("", List.of(calls), "tool_calls");
    }

    /** An answer of any text and calls, with the server's word for its end. */
    public static Answer answer(String text, List<ToolCall> calls, String finishReason) {
        return new Answer(
                text, "", calls, Optional.of(new FinishReason(finishReason)), Optional.empty(), Optional.empty());
    }

    /** An answer that is a refusal, with the server's word for its end. */
    public static Answer refusal(String refusal, String finishReason) {
        Answer silent = answer("", List.of(), finishReason);
        return new Answer("", "", List.of(), silent.finishReason(), silent.usage(), silent.id(), List.of(), refusal);
    }

    /** An answer of reasoning alone. */
    public static Answer reasoning(String reasoning) {
        return new Answer("", reasoning, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
