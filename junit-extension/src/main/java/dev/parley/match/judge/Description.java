package dev.parley.match.judge;

import dev.parley.chat.ToolCall;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts calls and replies into words, each on one line. Stateless and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Description implements Words {

    /** Long values cut, for people to read. */
    static final Description SHORT = new Description(80, 160, 10);

    /** Nothing cut, for a comparison view. */
    static final Description WHOLE = new Description(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final int MOST_NAMES = 20;

    /** What stands for calls where there are none. */
    public static final String NO_CALL = "no call";

    private static final int REPLY_LIMIT = 200;

    private final int limit;
    private final int conditionLimit;
    private final int mostArguments;

    private Description(int limit, int conditionLimit, int mostArguments) {
        this.limit = limit;
        this.conditionLimit = conditionLimit;
        this.mostArguments = mostArguments;
    }

    /**
     * Returns an expected call, for example {@code change_address(id = "A-17", city ~ /(?i)^berlin/, note is absent)}.
     * Each value is cut at 80 characters, a condition of several at 160, the arguments after ten; a call of which no
     * argument is listed is {@code order_status(any arguments)}, or {@code order_status()} if it must have none.
     */
    public static String describe(ExpectedCall call) {
        return SHORT.of(call);
    }

    /**
     * Returns an actual call, for example {@code order_status(id = "A-17", verbose = true)}. Each value is cut at 80
     * characters, the arguments after ten; arguments that are no JSON object are shown as they came.
     */
    public static String describe(ToolCall call) {
        return SHORT.of(call);
    }

    /** Returns an expected call as {@link #describe(ExpectedCall)} does, with nothing cut. */
    public static String whole(ExpectedCall call) {
        return WHOLE.of(call);
    }

    /** Returns an actual call as {@link #describe(ToolCall)} does, with nothing cut. */
    public static String whole(ToolCall call) {
        return WHOLE.of(call);
    }

    /** Returns the text of an answer in quotation marks, cut at 200 characters; {@code no text} if it is blank. */
    public static String describe(String reply) {
        return describe(reply, 0);
    }

    /** Returns the text of an answer with what is at the position in view. */
    static String describe(String reply, int position) {
        return reply.isBlank() ? "no text" : Json.compact(Excerpt.around(reply, position, REPLY_LIMIT));
    }

    /** Returns names of functions, those after twenty as {@code and 5 more}. */
    public static String names(List<String> functions) {
        return String.join(", ", Lines.few(functions, MOST_NAMES));
    }

    String of(ExpectedCall call) {
        String arguments = joined(call.arguments().entrySet().stream()
                .map(argument -> argument.getKey() + " " + condition(argument.getValue()))
                .toList());
        if (arguments.isEmpty()) {
            return call.name() + (call.exact() ? "()" : "(any arguments)");
        }
        return call.name() + "(" + arguments + (call.exact() ? "; no others" : "") + ")";
    }

    String of(ToolCall call) {
        String arguments = call.argumentTree().map(this::arguments).orElseGet(() -> raw(call.arguments()));
        return (call.name().isEmpty() ? "(no name)" : call.name()) + "(" + arguments + ")";
    }

    String ofMade(List<ActualCall> calls, String separator) {
        return calls.isEmpty()
                ? NO_CALL
                : calls.stream().map(made -> of(made.call())).collect(Collectors.joining(separator));
    }

    /** Returns arguments that are no JSON object, on one line. */
    String raw(String arguments) {
        return Excerpt.line(arguments, limit);
    }

    /** Returns a value as JSON; a text that is too long is cut inside its quotation marks. */
    @Override
    public String value(@Nullable Object tree) {
        return value(tree, 0);
    }

    /** Returns a value as JSON with what is at the position of its {@link #plain} text in view. */
    String value(@Nullable Object tree, int position) {
        String excerpt = Excerpt.around(plain(tree), position, limit);
        return tree instanceof String ? Json.compact(excerpt) : excerpt;
    }

    @Override
    public String text(String plain) {
        return Excerpt.of(plain, limit);
    }

    /** Returns a text without quotation marks, any other value as JSON. */
    static String plain(@Nullable Object tree) {
        return tree instanceof String text ? text : Json.compact(tree);
    }

    private String arguments(Map<String, @Nullable Object> arguments) {
        return joined(arguments.entrySet().stream()
                .map(argument -> argument.getKey() + " = " + value(argument.getValue()))
                .toList());
    }

    private String joined(List<String> arguments) {
        return String.join(", ", Lines.few(arguments, mostArguments));
    }

    private String condition(ArgumentMatcher matcher) {
        return Excerpt.of(matcher.condition(this), conditionLimit);
    }

    /** Returns what a matcher wants. */
    String wanted(ArgumentMatcher matcher) {
        return Excerpt.of(matcher.wanted(this), conditionLimit);
    }
}
