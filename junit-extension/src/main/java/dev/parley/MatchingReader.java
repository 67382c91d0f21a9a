package dev.parley;

import dev.parley.chat.MatchingDialect;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.bfcl.BfclDialect;
import java.util.List;

/** Applies what {@link ToolCallMatching} says of one method to its conversations. */
record MatchingReader(Attributes<ToolCallMatching> matching) {

    /**
     * Returns sources whose expectations are compared as the method says.
     *
     * @param testTools the tools that the test declares
     */
    List<ConversationSource> apply(List<ConversationSource> sources, List<ToolDefinition> testTools) {
        boolean bfcl = matching.one("dialect", ToolCallMatching::dialect)
                .filter(MatchingDialect.BFCL::equals)
                .isPresent();
        return bfcl
                ? sources.stream()
                        .<ConversationSource>map(source -> BfclDialect.of(source, testTools))
                        .toList()
                : sources;
    }
}
