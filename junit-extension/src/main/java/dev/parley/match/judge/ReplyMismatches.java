package dev.parley.match.judge;

import dev.parley.match.ExpectedReply;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares a turn's reply with what was expected of it, and explains what is wrong. */
final class ReplyMismatches {

    private final ExpectedReply expected;
    private final String reply;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private ReplyMismatches(ExpectedReply expected, String reply) {
        this.expected = expected;
        this.reply = reply;
    }

    static List<Mismatch> of(ExpectedReply expected, String reply) {
        ReplyMismatches reading = new ReplyMismatches(expected, reply);
        reading.lacking();
        reading.forbidden();
        reading.unlike();
        reading.another();
        reading.mismatches.addAll(ReplyJson.mismatches(expected.json(), reply));
        return reading.mismatches;
    }

    private void lacking() {
        List<String> lacking = expected.contains().stream()
                .filter(text -> !reply.contains(text))
                .toList();
        if (!lacking.isEmpty()) {
            String title = lacking.size() == 1 ? "reply lacks a text" : "reply lacks texts";
            add(title, 0, values("contains ", lacking));
        }
    }

    private void forbidden() {
        List<String> forbidden =
                expected.notContains().stream().filter(reply::contains).toList();
        if (!forbidden.isEmpty()) {
            String title = forbidden.size() == 1 ? "reply holds a text it must not" : "reply holds texts it must not";
            add(title, reply.indexOf(forbidden.get(0)), values("does not contain ", forbidden));
        }
    }

    private void unlike() {
        List<Condition> unlike = expected.matches().stream()
                .filter(pattern -> !pattern.matcher(reply).find())
                .map(Pattern::pattern)
                .<Condition>map(pattern -> words -> "~ /" + words.text(pattern) + "/")
                .toList();
        if (!unlike.isEmpty()) {
            add(unlike.size() == 1 ? "reply does not match a pattern" : "reply does not match patterns", 0, unlike);
        }
    }

    private void another() {
        String own = reply.strip();
        List<String> wanted = expected.equal();
        if (!wanted.isEmpty() && wanted.stream().map(String::strip).noneMatch(own::equals)) {
            int position = wanted.stream()
                    .mapToInt(text -> Difference.firstDifference(text.strip(), own))
                    .max()
                    .orElse(0);
            add("reply is another text", reply.indexOf(own) + position, values("", wanted));
        }
    }

    private static List<Condition> values(String verb, List<String> texts) {
        return texts.stream()
                .<Condition>map(text -> words -> verb + words.value(text))
                .toList();
    }

    private void add(String title, int position, List<Condition> conditions) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.labelled("expected", inWords(conditions, Description.SHORT)));
        lines.addAll(Lines.labelled("answered", List.of(Description.describe(reply, position))));
        String wanted = String.join(
                "\n",
                inWords(conditions, Description.WHOLE).stream()
                        .map(condition -> "reply " + condition)
                        .toList());
        mismatches.add(new Mismatch(title, lines, wanted, reply));
    }

    private static List<String> inWords(List<Condition> conditions, Description words) {
        return conditions.stream().map(condition -> condition.inWords(words)).toList();
    }

    /** One thing that the reply should be. */
    private interface Condition {
        String inWords(Description words);
    }
}
