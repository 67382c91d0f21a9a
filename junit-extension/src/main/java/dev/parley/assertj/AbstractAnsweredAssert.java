package dev.parley.assertj;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.transcript.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what was answered in the end, by a turn or by a step.
 *
 * @param <SELF> the type that a chain goes on with
 * @param <ACTUAL> what is asserted on
 * @since 0.1.0
 */
public abstract class AbstractAnsweredAssert<SELF extends AbstractAnsweredAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractPlayedAssert<SELF, ACTUAL> {

    private static final int LIMIT = 500;

    /** Creates assertions. */
    protected AbstractAnsweredAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    @Override
    final CallList calls(List<Step> steps) {
        return CallList.of(steps, text());
    }

    private Optional<Answer> answer() {
        isNotNull();
        return played().stream().map(Step::answer).flatMap(Optional::stream).reduce((first, second) -> second);
    }

    private String text() {
        return answer().map(Answer::text).orElse("");
    }

    /**
     * Verifies that the text of the last answer contains a text, upper and lower case as given: {@code replied("shipped")}.
     *
     * @throws AssertionError if it does not
     */
    public SELF replied(String part) {
        return replyContains(part);
    }

    /**
     * Verifies that the text of the last answer contains each of these, in any order: {@code replyContains("A-17", "shipped")}.
     *
     * @throws AssertionError if it does not contain one of them
     */
    public SELF replyContains(String... parts) {
        String text = text();
        List<String> missing =
                Arrays.stream(parts).filter(part -> !text.contains(part)).toList();
        return verify(
                missing.isEmpty(),
                () -> failure(
                        String.join("\n", parts),
                        text,
                        "expected a reply that contains " + quoted(missing) + got(text)));
    }

    /**
     * Verifies that the text of the last answer contains none of these: {@code replyDoesNotContain("sorry")}.
     *
     * @throws AssertionError if it contains one of them
     */
    public SELF replyDoesNotContain(String... parts) {
        String text = text();
        List<String> found = Arrays.stream(parts).filter(text::contains).toList();
        return verify(
                found.isEmpty(), () -> failure("expected a reply that does not contain " + quoted(found) + got(text)));
    }

    /**
     * Verifies that a regular expression is found in the text of the last answer: {@code replyMatches("A-\\d+")}.
     *
     * @throws AssertionError if it is not
     */
    public SELF replyMatches(String regex) {
        String text = text();
        return verify(
                Pattern.compile(regex).matcher(text).find(),
                () -> failure("/" + regex + "/", text, "expected a reply that matches /" + regex + "/" + got(text)));
    }

    /**
     * Verifies that the text of the last answer is exactly this: {@code repliedExactly("It is shipped.")}.
     *
     * @throws AssertionError if it is another
     */
    public SELF repliedExactly(String whole) {
        String text = text();
        return verify(
                text.equals(whole),
                () -> failure(whole, text, "expected the reply " + quoted(List.of(whole)) + got(text)));
    }

    /** Goes on to the text of the last answer, empty where there is none: {@code reply().startsWith("It is")}. */
    public StringAssert reply() {
        return navigate(Target.TEXT, () -> new Part<>(text(), "reply"));
    }

    /**
     * Goes on to the text of the last answer as JSON: {@code replyJson().hasValue("status", "shipped")}.
     *
     * @throws AssertionError if it is no JSON
     */
    public JsonAssert replyJson() {
        return navigate(Target.JSON, () -> new Part<>(json(text()), "reply"));
    }

    /**
     * Goes on to a value in the last answer, the text of which is JSON: {@code replyJson("items[0].sku").isEqualTo("B-1")}.
     *
     * @throws AssertionError if it is no JSON, or there is no such value
     */
    public ObjectAssert<Object> replyJson(String path) {
        return replyJson().at(path);
    }

    private @Nullable Object json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException e) {
            throw failure("expected a reply in JSON" + got(text) + "\n  problem   " + e.getMessage());
        }
    }

    /**
     * Verifies why the model stopped in the last answer, in the server's word: {@code hasFinishReason("stop")}.
     *
     * @throws AssertionError if for another reason, or the server does not say
     */
    public SELF hasFinishReason(String word) {
        String given =
                answer().flatMap(Answer::finishReason).map(FinishReason::word).orElse("none");
        return verify(
                given.equals(word),
                () -> failure(word, given, "expected the finish reason " + word + ", was " + given));
    }

    private static String quoted(List<String> texts) {
        return String.join(
                ", ", texts.stream().map(AbstractAnsweredAssert::quoted).toList());
    }

    private static String quoted(String text) {
        return "\"" + Excerpt.of(text, LIMIT) + "\"";
    }

    private static String got(String text) {
        return text.isEmpty() ? ", got no text" : ", got " + quoted(text);
    }
}
