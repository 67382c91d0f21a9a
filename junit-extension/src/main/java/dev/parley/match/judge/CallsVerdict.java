package dev.parley.match.judge;

import dev.parley.match.ExpectedCalls;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the calls of a turn stand to the expected ones.
 *
 * @param pairing which call stands for which; complete unless a call is missing or has wrong arguments
 * @param wrongOrder whether all expected calls were made, but not in their order
 * @param scattered whether all expected calls were made, but not in one answer as they should be
 */
record CallsVerdict(Pairing pairing, boolean wrongOrder, boolean scattered) {

    /** Reads the calls in the way that leaves least to complain of. */
    static CallsVerdict of(ExpectedCalls expected, List<ActualCall> calls) {
        List<List<ActualCall>> answers = expected.sameStep() ? answers(calls) : List.of(calls);
        List<List<ActualCall>> turn = List.of(calls);
        return complete(expected, expected.inOrder(), answers)
                .map(pairing -> new CallsVerdict(pairing, false, false))
                .or(() -> complete(expected, false, answers).map(pairing -> new CallsVerdict(pairing, true, false)))
                .or(() -> complete(expected, expected.inOrder(), turn)
                        .map(pairing -> new CallsVerdict(pairing, false, true)))
                .or(() -> complete(expected, false, turn).map(pairing -> new CallsVerdict(pairing, true, true)))
                .orElseGet(() -> new CallsVerdict(Pairing.best(expected.calls(), calls), false, false));
    }

    /** Returns the calls of each answer that made any; one empty list where no answer did. */
    private static List<List<ActualCall>> answers(List<ActualCall> calls) {
        return calls.isEmpty() ? List.of(calls) : List.copyOf(byAnswer(calls).values());
    }

    private static Optional<Pairing> complete(ExpectedCalls expected, boolean inOrder, List<List<ActualCall>> groups) {
        return groups.stream()
                .map(group ->
                        inOrder ? Pairing.inOrder(expected.calls(), group) : Pairing.best(expected.calls(), group))
                .filter(Pairing::complete)
                .findFirst();
    }

    /** Explains what is wrong with the calls together. */
    List<Mismatch> mismatches() {
        List<Mismatch> mismatches = new ArrayList<>();
        if (wrongOrder) {
            mismatches.add(misordered());
        }
        if (scattered) {
            mismatches.add(severalAnswers());
        }
        return mismatches;
    }

    private Mismatch misordered() {
        List<ActualCall> made = pairing.made();
        AlignedRows wrong = new AlignedRows();
        int inPlace = 0;
        for (int position = 0; position < made.size(); position++) {
            if (made.get(position).equals(pairing.partners().get(position))) {
                inPlace++;
            } else {
                wrong.wrong(
                        "call " + (position + 1),
                        "expected " + Description.describe(pairing.expected().get(position)),
                        "made " + made.get(position));
            }
        }
        List<String> lines = new ArrayList<>(wrong.lines());
        if (inPlace > 0) {
            lines.add(inPlace == 1 ? "the other call is in its place" : "the other " + inPlace + " are in their place");
        }
        return new Mismatch(
                "wrong order",
                lines,
                Description.WHOLE.ofMade(List.copyOf(pairing.partners().values()), "\n"),
                Description.WHOLE.ofMade(made, "\n"));
    }

    private Mismatch severalAnswers() {
        SortedMap<Integer, List<ActualCall>> answers = byAnswer(pairing.made());
        List<String> lines =
                new ArrayList<>(Lines.labelled("expected", List.of("all calls in one answer (same_step)")));
        lines.addAll(Lines.labelled("made", lines(answers)));
        return new Mismatch(
                "calls not in one answer",
                lines,
                column(answers.firstKey(), pairing.made()),
                answers.entrySet().stream()
                        .map(answer -> column(answer.getKey(), answer.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    /** Returns an answer and below it its calls, for a comparison view. */
    private static String column(int answer, List<ActualCall> calls) {
        return "answer " + answer + "\n  " + Description.WHOLE.ofMade(calls, "\n  ");
    }

    private static List<String> lines(SortedMap<Integer, List<ActualCall>> answers) {
        return answers.entrySet().stream()
                .map(answer ->
                        "in answer " + answer.getKey() + ": " + Description.SHORT.ofMade(answer.getValue(), ", "))
                .toList();
    }

    private static SortedMap<Integer, List<ActualCall>> byAnswer(List<ActualCall> calls) {
        return calls.stream().collect(Collectors.groupingBy(ActualCall::answer, TreeMap::new, Collectors.toList()));
    }
}
