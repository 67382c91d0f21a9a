package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call beside those that were expected, a line each, in columns. */
final class ArgumentTable {

    private final AlignedRows rows = new AlignedRows();

    private ArgumentTable(ExpectedCall expected, Map<String, @Nullable Object> given) {
        expected.arguments().forEach((name, matcher) -> addListed(name, matcher, given));
        given.forEach((name, value) -> {
            if (!expected.allows(name)) {
                addWrong(Miss.notListed(Description.SHORT, name, value));
            } else if (!expected.arguments().containsKey(name)) {
                rows.fine(name, Description.SHORT.value(value), "(not listed, allowed)");
            }
        });
    }

    /** Returns the listed arguments in their order, then those that nobody listed. */
    static List<String> lines(ExpectedCall expected, Map<String, @Nullable Object> given) {
        return new ArgumentTable(expected, given).rows.lines();
    }

    private void addListed(String name, ArgumentMatcher matcher, Map<String, @Nullable Object> given) {
        if (!matcher.accepts(name, given)) {
            Miss.of(Description.SHORT, name, matcher, given).forEach(this::addWrong);
            return;
        }
        String shown = given.containsKey(name) ? Description.SHORT.value(given.get(name)) : Difference.ABSENT;
        rows.fine(name, shown, matcher instanceof ArgumentMatcher.Ignored ? "(ignored)" : "as expected");
    }

    private void addWrong(Miss miss) {
        rows.wrong(
                miss.path(),
                "expected " + miss.difference().expected(),
                "actual " + miss.difference().actual());
    }
}
