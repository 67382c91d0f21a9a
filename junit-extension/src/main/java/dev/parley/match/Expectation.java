package dev.parley.match;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a turn, or a whole conversation, should do. Java code begins with {@link Expect}.
 *
 * @param calls the calls it should make; absent where nothing is said about them
 * @param never names of functions that it must not call
 * @param reply what its last answer should say
 * @param rules rules that judge the calls in place of {@code calls}, which then only say whether the turn calls
 * @since 0.1.0
 */
public record Expectation(
        Optional<ExpectedCalls> calls, List<String> never, ExpectedReply reply, Optional<CallRules> rules) {

    /** Nothing is expected. */
    public static final Expectation NOTHING = new Expectation(Optional.empty(), List.of(), ExpectedReply.ANYTHING);

    /** Copies the names. */
    public Expectation {
        never = List.copyOf(never);
    }

    /** Creates an expectation whose calls are compared with the expected ones. */
    public Expectation(Optional<ExpectedCalls> calls, List<String> never, ExpectedReply reply) {
        this(calls, never, reply, Optional.empty());
    }

    /** Returns this expectation with rules that judge its calls. */
    public Expectation judgedBy(CallRules judge) {
        return new Expectation(calls, never, reply, Optional.of(judge));
    }

    /** Returns the calls that are expected; none where nothing is said about them, or where no call may be made. */
    public List<ExpectedCall> expectedCalls() {
        return calls.map(ExpectedCalls::calls).orElse(List.of());
    }

    /** Returns this expectation without its calls: for a turn whose missing call a policy has already judged. */
    public Expectation withoutCalls() {
        return new Expectation(Optional.empty(), never, reply);
    }

    /**
     * Returns this expectation with calls in the order of the list, whatever {@code @ToolCallMatching} says.
     *
     * @throws IllegalStateException if no call is expected
     */
    public Expectation inOrder() {
        return withCalls("inOrder()", expected -> expected.ordered(CallOrder.IN_ORDER));
    }

    /**
     * Returns this expectation with calls in any order.
     *
     * @throws IllegalStateException if no call is expected
     */
    public Expectation inAnyOrder() {
        return withCalls("inAnyOrder()", expected -> expected.ordered(CallOrder.ANY));
    }

    /**
     * Returns this expectation with no calls allowed beside the expected ones, whatever {@code @ToolCallMatching} says.
     *
     * @throws IllegalStateException if no call is expected
     */
    public Expectation withoutExtraCalls() {
        return withCalls("withoutExtraCalls()", expected -> expected.beside(ExtraCalls.FAIL));
    }

    /**
     * Returns this expectation with further calls allowed.
     *
     * @throws IllegalStateException if no call is expected
     */
    public Expectation allowingExtraCalls() {
        return withCalls("allowingExtraCalls()", expected -> expected.beside(ExtraCalls.ALLOW));
    }

    /**
     * Returns this expectation with all calls in one answer.
     *
     * @throws IllegalStateException if no call is expected
     */
    public Expectation inOneStep() {
        return withCalls("inOneStep()", ExpectedCalls::together);
    }

    private Expectation withCalls(String step, UnaryOperator<ExpectedCalls> change) {
        if (calls.filter(expected -> !expected.calls().isEmpty()).isEmpty()) {
            throw new IllegalStateException(step + " says nothing where no call is expected: begin with calls(...)");
        }
        return new Expectation(calls.map(change), never, reply, rules);
    }

    /**
     * Returns this expectation with functions that must not be called.
     *
     * @throws IllegalArgumentException if a name is blank or there is none
     */
    public Expectation never(String... functions) {
        List<String> more = JavaValues.texts("never(...)", functions);
        return new Expectation(
                calls, Stream.concat(never.stream(), more.stream()).toList(), reply, rules);
    }

    /**
     * Returns this expectation with texts that the reply must hold.
     *
     * @throws IllegalArgumentException if a text is blank or there is none
     */
    public Expectation replyContains(String... texts) {
        return replying(reply.containing(JavaValues.texts("replyContains(...)", texts)));
    }

    /**
     * Returns this expectation with texts of which the reply must hold none.
     *
     * @throws IllegalArgumentException if a text is blank or there is none
     */
    public Expectation replyDoesNotContain(String... texts) {
        return replying(reply.notContaining(JavaValues.texts("replyDoesNotContain(...)", texts)));
    }

    /**
     * Returns this expectation with regular expressions each of which must be found in the reply.
     *
     * @throws IllegalArgumentException if one is none or blank, or there is none
     */
    public Expectation replyMatches(String... patterns) {
        String step = "replyMatches(...)";
        return replying(reply.matching(JavaValues.texts(step, patterns).stream()
                .map(pattern -> JavaValues.pattern(step, pattern))
                .toList()));
    }

    /**
     * Returns this expectation with texts one of which the reply must be, white space around it aside.
     *
     * @throws IllegalArgumentException if a text is blank or there is none
     */
    public Expectation replyEquals(String... texts) {
        return replying(reply.equalling(JavaValues.texts("replyEquals(...)", texts)));
    }

    /**
     * Returns this expectation with a reply that is JSON and has a value at a place.
     *
     * @param path the place, for example {@code $.items[0].price}; {@code $} is the whole reply
     * @param value what should be there, as in {@link ExpectedCall#with}
     * @throws IllegalArgumentException if the path is none or said already, or the value is no JSON
     */
    public Expectation replyJson(String path, @Nullable Object value) {
        String step = "replyJson(\"" + path + "\", ...)";
        if (JsonPath.parse(JavaValues.text(step, path)).isEmpty()) {
            throw new IllegalArgumentException(step + ": this is no path; write " + JsonPath.RULE);
        }
        if (reply.json().containsKey(path)) {
            throw new IllegalArgumentException(step + " stands twice; keep one of them");
        }
        return replying(reply.holding(path, JavaValues.matcher(step, value)));
    }

    private Expectation replying(ExpectedReply other) {
        return new Expectation(calls, never, other, rules);
    }
}
