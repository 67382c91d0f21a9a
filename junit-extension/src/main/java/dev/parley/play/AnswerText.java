package dev.parley.play;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.json.Json;
import dev.parley.match.judge.Description;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as failures tell of it: what it said instead, and what kept it from saying more. */
final class AnswerText {

    private static final String FILTERED = "the server's content filter held the answer back, or cut it";

    private AnswerText() {}

    /** Returns for example {@code "Which order?"  (finish_reason stop)} or {@code refused "No."}. */
    static String of(Answer answer) {
        return said(answer)
                + answer.finishReason()
                        .map(reason -> "  (finish_reason " + reason + ")")
                        .orElse("");
    }

    private static String said(Answer answer) {
        if (answer.refusal().isBlank()) {
            return Description.describe(answer.text());
        }
        String refused = "refused " + Description.describe(answer.refusal());
        return answer.text().isBlank() ? refused : Description.describe(answer.text()) + ", " + refused;
    }

    /** Returns what there was instead of a call, nothing of it cut. */
    static String insteadOfCall(Answer answer) {
        String instead = Stream.of(instead("text", answer.text()), instead("refusal", answer.refusal()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return Description.NO_CALL + (instead.isEmpty() ? "" : ", but " + instead);
    }

    private static Optional<String> instead(String what, String said) {
        return said.isBlank() ? Optional.empty() : Optional.of("the " + what + " " + Json.compact(said));
    }

    /** Returns why there may be no call; nothing where nothing is to be seen of it. */
    static Optional<String> whyNoCall(Answer answer) {
        if (!answer.calls().isEmpty()) {
            return Optional.of("the answer's calls have no name and were dropped");
        }
        if (endedBy(answer, FinishReason.LENGTH)) {
            return Optional.of("the answer was cut by a limit of tokens before any call; raise maxTokens");
        }
        if (endedBy(answer, FinishReason.CONTENT_FILTER)) {
            return Optional.of(FILTERED);
        }
        return endedBy(answer, FinishReason.TOOL_CALLS)
                ? Optional.of("the server says tool_calls, but sent no call")
                : Optional.empty();
    }

    /** Returns why a call may be incomplete; nothing where nothing is to be seen of it. */
    static Optional<String> whyCutCall(Answer answer) {
        if (endedBy(answer, FinishReason.LENGTH)) {
            return Optional.of("finish_reason length: the call was cut by a limit of tokens; raise maxTokens");
        }
        return endedBy(answer, FinishReason.CONTENT_FILTER)
                ? Optional.of("finish_reason content_filter: the call was cut by the server's content filter")
                : Optional.empty();
    }

    /** Returns the line that says what kept an answer from being the expected one; nothing where nothing is to be seen of it. */
    static Optional<String> note(Answer answer) {
        if (!answer.refusal().isBlank()) {
            return Optional.of("note      the model refused: " + Description.describe(answer.refusal()));
        }
        if (endedBy(answer, FinishReason.CONTENT_FILTER)) {
            return Optional.of("note      " + FILTERED);
        }
        return endedBy(answer, FinishReason.LENGTH)
                ? Optional.of("note      the answer was cut by a limit of tokens; raise maxTokens")
                : Optional.empty();
    }

    private static boolean endedBy(Answer answer, FinishReason reason) {
        return answer.finishReason().equals(Optional.of(reason));
    }
}
