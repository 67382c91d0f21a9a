package dev.parley.match.judge;

import dev.parley.match.ExpectedReply;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;

/** Compares a turn's reply with what was expected of it, and explains what is wrong. */
final class ReplyMismatches {

    private ReplyMismatches() {}

    static List<Mismatch> of(ExpectedReply expected, String reply) {
        List<String> lacking = expected.contains().stream()
                .filter(text -> !reply.contains(text))
                .toList();
        List<String> forbidden =
                expected.notContains().stream().filter(reply::contains).toList();
        List<Mismatch> mismatches = new ArrayList<>();
        if (!lacking.isEmpty()) {
            String title = lacking.size() == 1 ? "reply lacks a text" : "reply lacks texts";
            mismatches.add(mismatch(title, "contains ", lacking, new Quote(reply, 0)));
        }
        if (!forbidden.isEmpty()) {
            String title = forbidden.size() == 1 ? "reply holds a text it must not" : "reply holds texts it must not";
            int position = reply.indexOf(forbidden.get(0));
            mismatches.add(mismatch(title, "does not contain ", forbidden, new Quote(reply, position)));
        }
        return mismatches;
    }

    private static Mismatch mismatch(String title, String verb, List<String> texts, Quote quote) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.labelled("expected", conditions(verb, texts, Description.SHORT)));
        lines.addAll(Lines.labelled("answered", List.of(Description.describe(quote.reply(), quote.position()))));
        String expected = String.join("\n", conditions("reply " + verb, texts, Description.WHOLE));
        return new Mismatch(title, lines, expected, quote.reply());
    }

    private static List<String> conditions(String verb, List<String> texts, Description description) {
        return texts.stream().map(text -> verb + description.value(text)).toList();
    }

    /** The reply and the position in it that a reader should see. */
    private record Quote(String reply, int position) {}
}
