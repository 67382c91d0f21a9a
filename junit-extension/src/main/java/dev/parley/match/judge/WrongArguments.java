package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Explains a call whose arguments are not the expected ones.
 *
 * @param expected the expected call
 * @param made the call that stands for it
 */
record WrongArguments(ExpectedCall expected, ActualCall made) {

    /**
     * Returns the explanation.
     *
     * @param call the call's name and number, for the title
     */
    Mismatch mismatch(String call) {
        boolean single =
                made.arguments().isPresent() && made.wrongArguments(expected).size() == 1;
        String title = (single ? "wrong argument in " : "wrong arguments in ") + call;
        return made.arguments().map(given -> mismatch(title, given)).orElseGet(() -> noObject(title));
    }

    private Mismatch mismatch(String title, Map<String, @Nullable Object> given) {
        ArgumentSides sides = new ArgumentSides(expected, given);
        return new Mismatch(title, ArgumentTable.lines(expected, given), sides.expected(), sides.actual());
    }

    private Mismatch noObject(String title) {
        String raw = Description.SHORT.raw(made.call().arguments());
        return new Mismatch(
                title,
                List.of("the arguments are no JSON object: " + raw, "expected  " + Description.describe(expected)),
                Description.whole(expected),
                Description.whole(made.call()));
    }
}
