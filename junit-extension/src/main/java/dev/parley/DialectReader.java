package dev.parley;

import dev.parley.chat.Api;
import dev.parley.input.Faults;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ReasoningHistory;
import java.util.Optional;

/** Says which API is spoken, and how the model is told what was said before. */
final class DialectReader {

    private static final EndpointSettings.Dialect DEFAULT = EndpointSettings.Dialect.DEFAULT;

    private final Attributes<Endpoint> attributes;
    private final Faults faults;

    DialectReader(Attributes<Endpoint> attributes, Faults faults) {
        this.attributes = attributes;
        this.faults = faults;
    }

    /** Returns the dialect; what has faults is as if unsaid. */
    EndpointSettings.Dialect read() {
        Optional<Api> said = attributes.one("api", Endpoint::api);
        Api api = said.orElse(DEFAULT.api());
        boolean serverHistory =
                attributes.flag("serverHistory", Endpoint::serverHistory).orElse(DEFAULT.serverHistory());
        if (serverHistory && api != Api.RESPONSES) {
            faults.add(
                    "serverHistory is true, but only the Responses API has it",
                    attributes.where("serverHistory"),
                    "say api = RESPONSES, or leave it out");
        }
        ReasoningHistory reasoning = reasoning();
        if (serverHistory && !reasoning.equals(DEFAULT.reasoning())) {
            faults.add(
                    "reasoningHistory stands beside serverHistory, where no answer is sent back",
                    attributes.where("reasoningHistory"),
                    "keep one of them");
        }
        return new EndpointSettings.Dialect(api, serverHistory, reasoning);
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
        return known.orElse(DEFAULT.reasoning());
    }
}
