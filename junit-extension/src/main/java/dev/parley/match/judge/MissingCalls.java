package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Explains expected calls that were not made.
 *
 * @param missing the calls; at least one
 * @param all how many calls were expected
 * @param made all calls that were made
 * @param offered the names of the functions that were offered; empty where nobody knows
 */
record MissingCalls(List<Missing> missing, int all, List<ActualCall> made, List<String> offered) {

    private static final int NAMES_IN_TITLE = 3;
    private static final int CALLS_SHOWN = 10;

    /**
     * An expected call that was not made.
     *
     * @param number which of the expected calls it is, from 1
     * @param call the call
     * @param nearest the call of another name that comes nearest to it
     */
    record Missing(int number, ExpectedCall call, Optional<ActualCall> nearest) {

        private List<String> lines() {
            List<String> lines = new ArrayList<>(Lines.labelled("expected", List.of(Description.describe(call))));
            nearest.ifPresent(found ->
                    lines.addAll(Lines.labelled("nearest", List.of(found + ", right but for " + wrong(found)))));
            return lines;
        }

        private String wrong(ActualCall found) {
            List<String> wrong = new ArrayList<>(List.of("its name"));
            wrong.addAll(Lines.few(found.wrongArguments(call)));
            int last = wrong.size() - 1;
            return last == 0 ? wrong.get(0) : String.join(", ", wrong.subList(0, last)) + " and " + wrong.get(last);
        }
    }

    Mismatch mismatch() {
        List<String> lines = new ArrayList<>();
        missing.stream().limit(CALLS_SHOWN).forEach(each -> lines.addAll(each.lines()));
        if (missing.size() > CALLS_SHOWN) {
            lines.add("and " + (missing.size() - CALLS_SHOWN) + " more");
        }
        lines.addAll(Lines.labelled("made", madeCalls()));
        if (!offered.isEmpty()) {
            lines.addAll(Lines.labelled("offered", List.of(Description.names(offered))));
        }
        return new Mismatch(
                title(),
                lines,
                missing.stream().map(each -> Description.whole(each.call())).collect(Collectors.joining("\n")),
                missing.stream().map(this::inItsStead).collect(Collectors.joining("\n")));
    }

    private String title() {
        if (missing.size() == 1) {
            Missing only = missing.get(0);
            return "missing call of " + only.call().name() + " (call " + only.number() + " of " + all + ")";
        }
        List<String> names =
                missing.stream().map(each -> each.call().name()).distinct().toList();
        return "missing calls of " + String.join(", ", Lines.few(names, NAMES_IN_TITLE)) + " (" + missing.size()
                + " of " + all + ")";
    }

    private List<String> madeCalls() {
        return made.isEmpty()
                ? List.of(Description.NO_CALL)
                : made.stream().map(ActualCall::toString).toList();
    }

    private String inItsStead(Missing each) {
        return each.nearest()
                .map(found -> Description.whole(found.call()))
                .orElseGet(() -> made.isEmpty()
                        ? Description.NO_CALL
                        : "no call of " + each.call().name());
    }
}
