package dev.parley;

import dev.parley.chat.Api;
import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;
import dev.parley.dataset.reading.Recorded;
import dev.parley.input.Faults;
import dev.parley.model.EndpointSettings;
import java.util.Optional;

/** Says how recorded chats are read, and which API cannot take them as they are. */
final class RecordedReader {

    private final Attributes<Dataset> attributes;
    private final Faults faults;

    RecordedReader(Attributes<Dataset> attributes, Faults faults) {
        this.attributes = attributes;
        this.faults = faults;
    }

    Recorded read() {
        Optional<RecordedMessages> messages = attributes.one("messages", Dataset::messages);
        Optional<RecordedCalls> calls = attributes.one("recordedCalls", Dataset::recordedCalls);
        Recorded recorded =
                new Recorded(messages.orElse(Recorded.DEFAULT.messages()), calls.orElse(Recorded.DEFAULT.calls()));
        if (recorded.messages() == RecordedMessages.VERBATIM && recorded.calls() == RecordedCalls.EXPECT) {
            faults.add(
                    "recordedCalls EXPECT stands beside messages VERBATIM, where recorded calls are sent and not made",
                    attributes.where("recordedCalls"),
                    "keep one of them");
        }
        return recorded;
    }

    /** Adds a fault where messages are to be sent as they are to an API that takes others. */
    void check(Recorded recorded, EndpointSettings endpoint) {
        if (recorded.messages() == RecordedMessages.VERBATIM
                && endpoint.dialect().api() != Api.CHAT_COMPLETIONS) {
            faults.add(
                    "messages is VERBATIM, but the Responses API takes other messages",
                    attributes.where("messages"),
                    "leave it out, or say api = CHAT_COMPLETIONS");
        }
    }
}
