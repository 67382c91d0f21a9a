package dev.parley.samples.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of Java or YAML on a page.
 *
 * @param page the page's path from the project's root
 * @param line the line on which its fence stands, from 1
 * @param text its text
 */
record Snippet(String page, int line, String text) {

    private static final Pattern FENCED =
            Pattern.compile("^```(?:java|yaml)\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    static Stream<Snippet> of(String page, String content) {
        Matcher fenced = FENCED.matcher(content);
        Stream.Builder<Snippet> snippets = Stream.builder();
        while (fenced.find()) {
            int line = (int) content.substring(0, fenced.start()).lines().count() + 1;
            snippets.add(new Snippet(page, line, fenced.group(1)));
        }
        return snippets.build();
    }

    /** Returns its first lines, as many as asked for. */
    String start(int lines) {
        return text.lines().limit(lines).map(line -> line + "\n").reduce("", String::concat);
    }

    int lines() {
        return (int) text.lines().count();
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
