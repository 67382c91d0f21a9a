package dev.parley.assertj;

import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import java.util.Optional;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on JSON: the arguments of a call, a result, a reply or a request.
 *
 * <p>A path is written like {@code items[0].sku}, or as a JSON pointer like {@code /items/0/sku} where a key has dots or brackets.
 * Numbers are compared by value, so {@code 12} and {@code 12.0} are equal; the order of keys does not count, that of elements does.
 *
 * @since 0.1.0
 */
public class JsonAssert extends NavigableAssert<JsonAssert, Object> {

    private static final int LIMIT = 500;

    /**
     * Creates assertions on a JSON tree.
     *
     * @param tree maps, lists, texts, numbers, booleans and null
     */
    protected JsonAssert(@Nullable Object tree) {
        super(tree, JsonAssert.class);
    }

    /**
     * Verifies that the JSON is the same as another: {@code isEqualToJson("{\"id\": \"A-17\"}")}.
     *
     * @throws AssertionError if it is not
     * @throws dev.parley.json.JsonSyntaxException if the text is no JSON
     */
    public JsonAssert isEqualToJson(String json) {
        Object wanted = Json.parse(json);
        return verify(
                Json.same(wanted, actual),
                () -> failure(
                        Json.pretty(wanted),
                        Json.pretty(actual),
                        "expected the JSON " + Excerpt.json(wanted, LIMIT) + shown()));
    }

    /**
     * Verifies that there is this value: {@code hasValue("items[0].sku", "B-1")}.
     *
     * @param value a text, number, boolean, list, map or null
     * @throws AssertionError if there is another or none
     */
    public JsonAssert hasValue(String path, @Nullable Object value) {
        Object wanted = Json.copyOf(value);
        Optional<Part<Object>> found = JsonPath.of(path).in(actual);
        return verify(
                found.isPresent() && Json.same(wanted, found.get().value()),
                () -> failure(
                        Json.pretty(wanted),
                        found.map(part -> Json.pretty(part.value())).orElse("(absent)"),
                        "expected " + path + " = " + Excerpt.json(wanted, LIMIT) + ", " + given(found) + shown()));
    }

    /**
     * Verifies that there is a value, whatever it is, null too: {@code hasPath("items[0]")}.
     *
     * @throws AssertionError if there is none
     */
    public JsonAssert hasPath(String path) {
        return verify(JsonPath.of(path).in(actual).isPresent(), () -> absent(path));
    }

    /**
     * Verifies that there is no value, not even null: {@code hasNoPath("note")}.
     *
     * @throws AssertionError if there is one
     */
    public JsonAssert hasNoPath(String path) {
        Optional<Part<Object>> found = JsonPath.of(path).in(actual);
        return verify(found.isEmpty(), () -> failure("expected no " + path + ", " + given(found) + shown()));
    }

    /**
     * Goes on to the value at a path: {@code at("items[0].sku").isEqualTo("B-1")}. Whole numbers are {@code Long}, others
     * {@code BigDecimal}.
     *
     * @throws AssertionError if there is none
     */
    public ObjectAssert<Object> at(String path) {
        return navigate(Target.VALUE, () -> JsonPath.of(path).in(actual).orElseThrow(() -> absent(path)));
    }

    private AssertionError absent(String path) {
        return failure("expected a value at " + path + ", there is none" + shown());
    }

    private static String given(Optional<Part<Object>> found) {
        return found.map(part -> "was " + Excerpt.json(part.value(), LIMIT)).orElse("there is none");
    }

    private String shown() {
        return "\n  actual    " + Excerpt.json(actual, LIMIT);
    }
}
