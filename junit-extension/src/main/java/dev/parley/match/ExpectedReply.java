package dev.parley.match;

import java.util.List;

/**
 * What the text of a turn's last answer should be. Texts are compared exactly, upper and lower case included.
 *
 * @param contains texts that must occur in it
 * @param notContains texts that must not occur in it
 * @since 0.1.0
 */
public record ExpectedReply(List<String> contains, List<String> notContains) {

    /** A reply that may be anything. */
    public static final ExpectedReply ANYTHING = new ExpectedReply(List.of(), List.of());

    /** Copies the texts. */
    public ExpectedReply {
        contains = List.copyOf(contains);
        notContains = List.copyOf(notContains);
    }
}
