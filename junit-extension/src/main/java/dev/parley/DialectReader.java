package dev.parley;

import dev.parley.input.Faults;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ReasoningHistory;
import java.util.Optional;

/** Says how the model is told what was said before. */
final class DialectReader {

    private final Attributes<Endpoint> attributes;
    private final Faults faults;

    DialectReader(Attributes<Endpoint> attributes, Faults faults) {
        this.attributes = attributes;
        this.faults = faults;
    }

    /** Returns the dialect; what has faults is as if unsaid. */
    EndpointSettings.Dialect read() {
        return new EndpointSettings.Dialect(reasoning());
    }

    private ReasoningHistory reasoning() {
        Optional<String> said = attributes.text("reasoningHistory", Endpoint::reasoningHistory);
        Optional<ReasoningHistory> known = said.flatMap(ReasoningHistory::parse);
        if (said.isPresent() && known.isEmpty()) {
            faults.add(
                    "reasoningHistory is \"" + said.get() + "\"",
                    attributes.where("reasoningHistory"),
                    "write \"drop\", \"think_tags\", \"field\", or a template with {reasoning}");
        }
        return known.orElse(EndpointSettings.Dialect.DEFAULT.reasoning());
    }
}
