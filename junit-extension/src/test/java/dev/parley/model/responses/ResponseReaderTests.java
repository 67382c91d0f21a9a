package dev.parley.model.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ReasoningItem;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Usage;
import dev.parley.json.Json;
import dev.parley.model.Damage;
import dev.parley.model.Fixture;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.protocol.AnswerReader;
import dev.parley.model.protocol.ProtocolModel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader that all APIs share makes of the Responses API. */
class ResponseReaderTests {

    private static final Answer REASONING_AND_CALLS = new Answer(
            "Let me look: −3 °C or warmer?",
            "**Comparing cities**\n\nBoth — Zürich 🏔️ and 東京 — need a look-up.\n\nTwo calls will do.",
            List.of(
                    new ToolCall("call_pTz4", "get_weather", "{\"city\":\"Zürich 🏔️\"}"),
                    new ToolCall("call_Qm91", "get_weather", "{\"city\":\"東京\"}")),
            Optional.of(FinishReason.TOOL_CALLS),
            Optional.of(new Usage(291, 87, OptionalLong.of(128))),
            Optional.of("resp_67ca09c5efe0819096d0511c92b8c890096610f474011cc0"),
            List.of(item("""
                            {"id":"rs_0f1a","type":"reasoning","encrypted_content":"gAAAAABo-rs_0f1a","summary":[
                             {"type":"summary_text",
                              "text":"**Comparing cities**\\n\\nBoth — Zürich 🏔️ and 東京 — need a look-up."},
                             {"type":"summary_text","text":"Two calls will do."}]}""", 0), item("""
                            {"id":"rs_0f1d","type":"reasoning","encrypted_content":"gAAAAABo-rs_0f1d","summary":[]}""", 2)));

    @ParameterizedTest
    @ValueSource(strings = {"reasoning-and-calls.sse", "reasoning-and-calls.json"})
    void reads_reasoning_text_and_calls_streamed_and_whole(String fixture) {
        assertThat(read(fixture(fixture).bytes())).isEqualTo(REASONING_AND_CALLS);
    }

    @Test
    void reads_an_answer_that_its_limit_cut() {
        assertThat(read(fixture("cut-by-limit.sse").bytes()))
                .isEqualTo(new Answer(
                        "It is −3 °C",
                        "",
                        List.of(),
                        Optional.of(FinishReason.LENGTH),
                        Optional.of(new Usage(20, 16, OptionalLong.empty())),
                        REASONING_AND_CALLS.id()));
    }

    @Test
    void reads_a_stream_with_every_oddity() {
        assertThat(read(fixture("every-oddity.sse").bytes()))
                .isEqualTo(new Answer(
                        "Kälte: −3 °C 🥶",
                        "need data",
                        List.of(
                                new ToolCall("call_c", "get_weather", "{}"),
                                new ToolCall("fc_2", "get_time", ""),
                                new ToolCall("fc_a", "get_weather", "{\"city\":\"Zürich 🏔️ 東京\"}"),
                                new ToolCall("fc_b", "send_mail", "{\"to\":\"bob\"}")),
                        Optional.of(FinishReason.TOOL_CALLS),
                        Optional.of(new Usage(10, 5, OptionalLong.of(4))),
                        Optional.of("resp_x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-oddity.sse", "cut-by-limit.sse"})
    void reads_the_same_wherever_the_bytes_are_cut(String name) {
        Fixture fixture = fixture(name);
        Answer whole = read(fixture.bytes());
        for (int cut = 1; cut < fixture.bytes().length; cut++) {
            assertThat(read(fixture.cutAt(cut))).as("cut at byte %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void reads_the_same_in_whatever_pieces_it_comes() {
        Fixture fixture = fixture("reasoning-and-calls.sse");
        for (int seed = 0; seed < 50; seed++) {
            assertThat(read(fixture.pieces(new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(REASONING_AND_CALLS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"every-oddity.sse", "cut-by-limit.sse", "reasoning-and-calls.sse", "reasoning-and-calls.json"})
    void whatever_is_damaged_is_an_answer_or_a_named_failure(String name) {
        Damage.assertNamed(fixture(name).bytes(), damaged -> read(damaged));
    }

    private static ReasoningItem item(String json, int position) {
        return new ReasoningItem(Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(json))), position);
    }

    private static Fixture fixture(String name) {
        return Fixture.of("responses/" + name);
    }

    private static Answer read(byte[]... parts) {
        Stopwatch watch = new Stopwatch(Clock.systemUTC(), System::nanoTime);
        ProtocolModel.Means means =
                new ProtocolModel.Means(() -> "made-id", () -> watch, SizeLimits.DEFAULT, time -> {});
        AnswerReader reader = new AnswerReader(new ResponseAssembler(false), means, watch);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            reader.accept(part);
            whole.writeBytes(part);
        }
        reader.finish(whole.toString(StandardCharsets.UTF_8), "text/x");
        return reader.answer().orElseThrow();
    }
}
