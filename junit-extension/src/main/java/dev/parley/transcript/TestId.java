package dev.parley.transcript;

import dev.parley.chat.Variant;

/**
 * The test method that plays a conversation; of one with several models or tool choices, one combination of them.
 *
 * @param className the class's full name
 * @param method the method with its parameter types, for example {@code answers(dev.parley.Conversations)}
 * @param variant the combination
 * @since 0.1.0
 */
public record TestId(String className, String method, Variant variant) {

    /** Creates the id of a test in which nothing varies. */
    public TestId(String className, String method) {
        this(className, method, Variant.ONLY);
    }

    /** Returns the id of a combination. */
    public TestId in(Variant combination) {
        return new TestId(className, method, combination);
    }

    /**
     * Returns the stable id of a turn: it stays the same when rows are added above it.
     *
     * @param turn the turn
     * @return for example {@code shop.OrderTests#answers(dev.parley.Conversations)/memory/1}
     */
    public String turn(Turn turn) {
        return conversation(turn.conversation()) + "/" + turn.index();
    }

    /** Returns the stable id of a conversation. */
    public String conversation(String id) {
        return this + "/" + id;
    }

    /** Returns {@code class#method(types)}, and behind it the variant in brackets where there are several. */
    @Override
    public String toString() {
        return variant.of(className + "#" + method);
    }
}
