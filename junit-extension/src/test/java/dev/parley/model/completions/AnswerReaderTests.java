package dev.parley.model.completions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Usage;
import dev.parley.model.Damage;
import dev.parley.model.Fixture;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.protocol.AnswerReader;
import dev.parley.model.protocol.ProtocolModel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTests {

    private static final Answer PROSE = new Answer(
            """
            The weather in Paris in Celsius is:

            Celsius:\s
            - Paris is a city in Europe.
            - Celsius is a measure of temperature.
            - Celsius is a unit of measurement of temperature.
            - Celsius is a""",
            "",
            List.of(),
            Optional.of(FinishReason.LENGTH),
            Optional.of(new Usage(234, 48, OptionalLong.empty())),
            Optional.of("chatcmpl-kuJqnUHttaHvO7qcvROJqq1cQLqotz50"));

    static List<String> streams() {
        return List.of("smollm2-stream-auto.sse", "smollm2-stream-required.sse", "every-oddity.sse");
    }

    @Test
    void reads_a_real_stream_of_prose() {
        assertThat(read(fixture("smollm2-stream-auto.sse")))
                .isEqualTo(new Answer(
                        PROSE.text(),
                        "",
                        List.of(),
                        PROSE.finishReason(),
                        PROSE.usage(),
                        Optional.of("chatcmpl-h2eyYLyXsRbq7w1XulE4OJRLFIiixkpV")));
    }

    @Test
    void reads_a_real_stream_of_a_call() {
        assertThat(read(fixture("smollm2-stream-required.sse")))
                .isEqualTo(new Answer(
                        "",
                        "",
                        List.of(new ToolCall(
                                "tev8gD1xQUU7dOe5s3HYHu7Dx9Vg9xe0",
                                "get_weather",
                                "{\n  \"city\": \"Paris\",\n  \"unit\": \"celsius\"\n}")),
                        Optional.of(FinishReason.TOOL_CALLS),
                        Optional.of(new Usage(234, 43, OptionalLong.empty())),
                        Optional.of("chatcmpl-z2jgMbwmPvS1rSqICu3fgk8w1zBBL1Wz")));
    }

    @Test
    void reads_a_real_body_of_prose() {
        assertThat(read(fixture("smollm2-auto.json"))).isEqualTo(PROSE);
    }

    @Test
    void reads_a_real_body_of_a_call() {
        assertThat(read(fixture("smollm2-required.json")))
                .isEqualTo(new Answer(
                        "",
                        "",
                        List.of(new ToolCall(
                                "oeVGqkSPmigXU5uCr0jfE5m2cXpBUvWP",
                                "get_weather",
                                "{\n    \"city\": \"Paris\",\n    \"unit\": \"celsius\"\n}")),
                        Optional.of(FinishReason.TOOL_CALLS),
                        Optional.of(new Usage(234, 44, OptionalLong.empty())),
                        Optional.of("chatcmpl-MAVKJXc91gANtfKcrUdWLo4fvoZwA2V6")));
    }

    @Test
    void reads_a_stream_with_every_oddity() {
        assertThat(read(fixture("every-oddity.sse")))
                .isEqualTo(new Answer(
                        "Kälte: −3 °C 🥶",
                        "need data",
                        List.of(
                                new ToolCall("a", "get_weather", "{\"city\":\"Zürich 🏔️ 東京\"}"),
                                new ToolCall("b", "send_mail", "{\"to\":\"bob\"}"),
                                new ToolCall("id", "get_weather", "{}")),
                        Optional.of(FinishReason.TOOL_CALLS),
                        Optional.of(new Usage(10, 5, OptionalLong.of(4))),
                        Optional.of("x")));
    }

    @Test
    void reads_the_same_wherever_the_bytes_are_cut() {
        Fixture fixture = Fixture.of("completions/every-oddity.sse");
        Answer whole = read(fixture.bytes());
        for (int cut = 1; cut < fixture.bytes().length; cut++) {
            assertThat(read(fixture.cutAt(cut))).as("cut at byte %d", cut).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void reads_the_same_in_whatever_pieces_it_comes(String name) {
        Fixture fixture = Fixture.of("completions/" + name);
        Answer whole = read(fixture.bytes());
        for (int seed = 0; seed < 50; seed++) {
            assertThat(read(fixture.pieces(new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smollm2-stream-required.sse", "every-oddity.sse", "smollm2-required.json"})
    void whatever_is_damaged_is_an_answer_or_a_named_failure(String name) {
        Damage.assertNamed(Fixture.of("completions/" + name).bytes(), damaged -> read(damaged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \r\n\t", "\uFEFF\n"})
    void reads_json_whatever_stands_before_it(String filler) {
        assertThat(read(bytes(filler + "{\"choices\":[{\"message\":{\"content\":\"a\"}}]}"))
                        .text())
                .isEqualTo("a");
    }

    @Test
    void reads_chunks_that_no_blank_line_divides() {
        String stream = """
                data: {"choices":[{"delta":{"content":"It "}}]}
                data: {"choices":[{"delta":{"content":"rains."}}]}
                data: [DONE]
                """;

        assertThat(read(stream.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("It rains.");
    }

    @Test
    void reads_a_chunk_that_stands_on_several_lines() {
        String stream = """
                data: {"choices":
                data: [{"delta":{"content":"It rains."}}]}

                """;

        assertThat(read(stream.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("It rains.");
    }

    @Test
    void reads_nothing_after_done() {
        assertThat(read(bytes("""
                                data: {"choices":[{"delta":{"content":"a"}}]}

                                data: [DONE]

                                data: {"choices":[{"delta":{"content":"late"}}]}

                                data: not json
                                """)).text()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "data: [DONE]",
                "data: {}",
                "data: {\"choices\":[{\"delta\":{\"content\":\" \"},\"finish_reason\":\"stop\"}]}",
                "data: {\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":0}}",
                "{\"choices\":[{\"message\":{\"content\":null}}]}"
            })
    void an_answer_that_says_nothing_is_a_failure(String body) {
        assertThat(failure(body)).isEqualTo(new EndpointFailure.EmptyAnswer(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"usage\":{\"completion_tokens\":1}}",
                "data: {\"choices\":[{\"delta\":{\"reasoning\":\"hm\"}}]}",
                "data: {\"choices\":[{\"delta\":{\"refusal\":\"No.\"}}]}",
                "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"No.\"}}]}",
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{}]}}]}"
            })
    void tokens_reasoning_a_refusal_or_a_call_are_an_answer(String body) {
        assertThat(read(bytes(body)).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><p>Hi</p>", "Hello", "{\"choices\":", "event: x\n\n", "{} {}"})
    void what_is_neither_json_nor_a_stream_is_a_failure(String body) {
        assertThat(failure(body)).isEqualTo(new EndpointFailure.NotJson("text/x", body));
    }

    @Test
    void a_chunk_that_is_no_json_is_quoted() {
        assertThat(failure("data: {}\n\ndata: {\"choices\": [broken\n\n"))
                .isEqualTo(new EndpointFailure.Malformed("a chunk is not JSON", "{\"choices\": [broken"));
    }

    @Test
    void a_stream_that_ends_in_a_chunk_is_malformed() {
        assertThat(failure("data: {}\n\ndata: {\"cho"))
                .isEqualTo(new EndpointFailure.Malformed("a chunk is not JSON", "{\"cho"));
    }

    static Stream<Arguments> largeBodies() {
        return Stream.of(
                Arguments.of("data: 12345", "a line", 10),
                Arguments.of(": 1\n".repeat(8), "a stream", 30),
                Arguments.of("{\"a\":4,\"b\":123456789}", "a body", 20));
    }

    @ParameterizedTest
    @MethodSource("largeBodies")
    void what_is_too_large_is_a_failure(String body, String part, int limit) {
        assertThat(failure(body, new SizeLimits(10, 20, 30))).isEqualTo(new EndpointFailure.TooLarge(part, limit));
    }

    @Test
    void a_body_may_have_just_the_allowed_size_and_lines_of_any() {
        String body = "{\"a\":4,\"b\":12345678}";

        assertThat(failure(body, new SizeLimits(10, body.length(), 30)))
                .isEqualTo(new EndpointFailure.EmptyAnswer(body));
    }

    private static EndpointFailure failure(String body) {
        return failure(body, SizeLimits.DEFAULT);
    }

    private static EndpointFailure failure(String body, SizeLimits sizes) {
        return catchThrowableOfType(AttemptFailedException.class, () -> {
                    AnswerReader reader = reader(sizes);
                    reader.accept(bytes(body));
                    reader.finish(body, "text/x");
                })
                .failure();
    }

    private static Answer read(byte[]... parts) {
        AnswerReader reader = reader(SizeLimits.DEFAULT);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            reader.accept(part);
            whole.writeBytes(part);
        }
        reader.finish(whole.toString(StandardCharsets.UTF_8), "text/x");
        return reader.answer().orElseThrow();
    }

    private static AnswerReader reader(SizeLimits sizes) {
        Stopwatch watch = new Stopwatch(Clock.systemUTC(), System::nanoTime);
        return new AnswerReader(
                new AnswerAssembler(), new ProtocolModel.Means(() -> "id", () -> watch, sizes, time -> {}), watch);
    }

    private static byte[] fixture(String name) {
        return Fixture.of("completions/" + name).bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
