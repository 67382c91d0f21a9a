package dev.parley.transcript;

/**
 * The test method that plays a conversation.
 *
 * @param className the class's full name
 * @param method the method with its parameter types, for example {@code answers(dev.parley.Conversations)}
 * @since 0.1.0
 */
public record TestId(String className, String method) {

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

    /** Returns {@code class#method(types)}. */
    @Override
    public String toString() {
        return className + "#" + method;
    }
}
