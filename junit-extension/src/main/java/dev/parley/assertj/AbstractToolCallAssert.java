package dev.parley.assertj;

import dev.parley.chat.ToolResult;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.match.judge.Description;
import dev.parley.transcript.MadeCall;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a tool call, its arguments and what answered it, to extend by your own.
 *
 * <p>The path of an argument is written like {@code items[0].sku}, or as a JSON pointer like {@code /items/0/sku} where a key has
 * dots or brackets. Numbers are compared by value, so {@code 12} and {@code 12.0} are equal.
 *
 * @param <SELF> the type that a chain goes on with
 * @since 0.1.0
 */
public abstract class AbstractToolCallAssert<SELF extends AbstractToolCallAssert<SELF>>
        extends NavigableAssert<SELF, MadeCall> {

    private static final int LIMIT = 500;

    /** Creates assertions whose failures begin with the function's name. */
    protected AbstractToolCallAssert(@Nullable MadeCall call, Class<?> selfType) {
        super(call, selfType);
        info.description(call == null ? "tool call" : call.call().name());
    }

    /**
     * Verifies which function is called: {@code hasName("order_status")}.
     *
     * @throws AssertionError if another is
     */
    public SELF hasName(String function) {
        String given = present().call().name();
        return verify(
                given.equals(function),
                () -> failure(function, given, "expected a call of " + function + ", was " + given + shown()));
    }

    /**
     * Verifies an argument: {@code hasArgument("items[0].sku", "B-1")}. Other arguments do not count.
     *
     * @param value a text, number, boolean, list, map or null
     * @throws AssertionError if it has another value or is absent
     */
    public SELF hasArgument(String path, @Nullable Object value) {
        Object wanted = Json.copyOf(value);
        Optional<Part<Object>> found = find(path);
        return verify(
                found.isPresent() && Json.same(wanted, found.get().value()),
                () -> failure(
                        Json.pretty(wanted),
                        found.map(part -> Json.pretty(part.value())).orElse("(absent)"),
                        "expected argument " + path + " = " + Excerpt.json(wanted, LIMIT) + ", " + given(found)
                                + shown()));
    }

    /**
     * Verifies that an argument is there, whatever its value, null too: {@code hasArgument("id")}.
     *
     * @throws AssertionError if it is absent
     */
    public SELF hasArgument(String path) {
        return verify(find(path).isPresent(), () -> absent(path));
    }

    /**
     * Verifies that an argument is absent: {@code hasNoArgument("note")}. Null is a value.
     *
     * @throws AssertionError if it is there
     */
    public SELF hasNoArgument(String path) {
        Optional<Part<Object>> found = find(path);
        return verify(found.isEmpty(), () -> failure("expected no argument " + path + ", " + given(found) + shown()));
    }

    /**
     * Verifies all arguments: {@code hasArguments(Map.of("id", "A-17"))}.
     *
     * @param arguments maps, lists, texts, numbers, booleans and null
     * @throws AssertionError if one has another value, is absent or is there beside them
     */
    public SELF hasArguments(Map<String, ?> arguments) {
        Map<String, @Nullable Object> wanted = Json.copyOf(arguments);
        Map<String, @Nullable Object> given = tree();
        return verify(
                Json.same(wanted, given),
                () -> failure(
                        Json.pretty(wanted),
                        Json.pretty(given),
                        "expected exactly the arguments " + Excerpt.json(wanted, LIMIT) + shown()));
    }

    /**
     * Verifies that there are no arguments: {@code hasNoArguments()}.
     *
     * @throws AssertionError if there are some
     */
    public SELF hasNoArguments() {
        return verify(tree().isEmpty(), () -> failure("expected no arguments" + shown()));
    }

    /**
     * Verifies the arguments exactly as the model wrote them: {@code hasRawArguments("{\"id\":\"A-17\"}")}.
     *
     * @throws AssertionError if it wrote something else
     */
    public SELF hasRawArguments(String text) {
        String given = present().call().arguments();
        return verify(
                given.equals(text),
                () -> failure(
                        text,
                        given,
                        "expected the raw arguments " + Excerpt.of(text, LIMIT) + ", were "
                                + Excerpt.of(given, LIMIT)));
    }

    /**
     * Goes on to an argument: {@code argument("city").asString().startsWith("Berlin")}. Whole numbers are {@code Long}, others
     * {@code BigDecimal}.
     *
     * @throws AssertionError if it is absent
     */
    public ObjectAssert<Object> argument(String path) {
        return navigate(Target.VALUE, () -> find(path).orElseThrow(() -> absent(path)));
    }

    /**
     * Goes on to all arguments as JSON: {@code arguments().isEqualToJson("{\"id\": \"A-17\"}")}.
     *
     * @throws AssertionError if they are no JSON object
     */
    public JsonAssert arguments() {
        return navigate(Target.JSON, () -> new Part<>(tree(), "arguments"));
    }

    /**
     * Verifies that nothing was found wrong with the call when its arguments were checked: {@code isValid()}.
     *
     * @throws AssertionError if something was
     */
    public SELF isValid() {
        return verify(
                present().violations().isEmpty(),
                () -> failure("expected a valid call\n  violates  " + String.join("\n            ", actual.violations())
                        + shown()));
    }

    /**
     * Verifies the text that answered the call: {@code hasResult("shipped")}.
     *
     * @throws AssertionError if another did, or none
     */
    public SELF hasResult(String content) {
        String given = answered().content();
        return verify(
                given.equals(content),
                () -> failure(
                        content, given, "expected the result " + quoted(content) + ", was " + quoted(given) + shown()));
    }

    /**
     * Verifies where the result came from: {@code hasResultFrom(Origin.JAVA)}.
     *
     * @throws AssertionError if from elsewhere, or there is none
     */
    public SELF hasResultFrom(ToolResult.Origin origin) {
        ToolResult result = answered();
        return verify(
                result.origin() == origin,
                () -> failure(
                        origin,
                        result.origin(),
                        "expected a result from " + origin + ", was from " + result.origin() + answer(result)
                                + shown()));
    }

    /**
     * Verifies that the model was told of an error: {@code hasErrorResult()}.
     *
     * @throws AssertionError if the result is none, or there is no result
     */
    public SELF hasErrorResult() {
        ToolResult result = answered();
        return verify(result.error(), () -> failure("expected an error as the result" + answer(result) + shown()));
    }

    /**
     * Verifies that nothing answered the call: {@code hasNoResult()}.
     *
     * @throws AssertionError if something did
     */
    public SELF hasNoResult() {
        return verify(
                present().result().isEmpty(),
                () -> failure("expected no result" + answer(actual.result().orElseThrow()) + shown()));
    }

    /**
     * Goes on to the text that answered the call: {@code result().contains("shipped")}.
     *
     * @throws AssertionError if nothing did
     */
    public StringAssert result() {
        return navigate(Target.TEXT, () -> new Part<>(answered().content(), "result"));
    }

    /**
     * Goes on to the result as JSON: {@code resultJson().hasValue("status", "shipped")}.
     *
     * @throws AssertionError if there is none, or it is no JSON
     */
    public JsonAssert resultJson() {
        return navigate(Target.JSON, () -> new Part<>(json(answered()), "result"));
    }

    private @Nullable Object json(ToolResult result) {
        try {
            return Json.parse(result.content());
        } catch (JsonSyntaxException e) {
            throw failure("expected a result in JSON: " + e.getMessage() + answer(result) + shown());
        }
    }

    private ToolResult answered() {
        return present().result().orElseThrow(() -> failure("expected a result, there is none" + shown()));
    }

    private Map<String, @Nullable Object> tree() {
        return present()
                .call()
                .argumentTree()
                .orElseThrow(() -> failure("expected a JSON object as arguments" + shown()));
    }

    private Optional<Part<Object>> find(String path) {
        return JsonPath.of(path).in(tree());
    }

    private AssertionError absent(String path) {
        return failure("expected an argument " + path + ", there is none" + shown());
    }

    private static String given(Optional<Part<Object>> found) {
        return found.map(part -> "was " + Excerpt.json(part.value(), LIMIT)).orElse("there is none");
    }

    private static String quoted(String text) {
        return "\"" + Excerpt.of(text, LIMIT) + "\"";
    }

    private static String answer(ToolResult result) {
        return "\n  result    " + quoted(result.content());
    }

    private String shown() {
        return "\n  called    " + Description.describe(actual.call());
    }
}
