package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import java.util.List;

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
        boolean single = made.arguments().isPresent()
                && made.accepted(expected) + 1 == expected.arguments().size();
        return new Mismatch(
                (single ? "wrong argument in " : "wrong arguments in ") + call,
                made.arguments()
                        .map(given -> ArgumentTable.lines(expected, given))
                        .orElseGet(this::noObject),
                Description.WHOLE.of(expected),
                Description.WHOLE.of(made.call()));
    }

    private List<String> noObject() {
        String raw = Description.SHORT.raw(made.call().arguments());
        return List.of("the arguments are no JSON object: " + raw, "expected  " + Description.describe(expected));
    }
}
