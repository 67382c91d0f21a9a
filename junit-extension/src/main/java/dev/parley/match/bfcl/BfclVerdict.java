package dev.parley.match.bfcl;

import java.util.List;

/**
 * What BFCL says of the calls of one answer.
 *
 * @since 0.1.0
 */
public sealed interface BfclVerdict {

    /** The calls are accepted. */
    record Valid() implements BfclVerdict {}

    /**
     * The calls are not accepted.
     *
     * @param error the first thing that is wrong
     * @param explanation what is wrong, in plain words, a line each
     */
    record Invalid(BfclError error, List<String> explanation) implements BfclVerdict {
        /** Copies the lines. */
        public Invalid {
            explanation = List.copyOf(explanation);
        }

        static Invalid of(BfclError error, String explanation) {
            return new Invalid(error, List.of(explanation));
        }
    }
}
