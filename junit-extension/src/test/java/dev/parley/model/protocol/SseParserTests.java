package dev.parley.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.model.Fixture;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SseParserTests {

    static Stream<Arguments> streams() {
        return Stream.of(
                stream("one event", "data: a\n\n", "a"),
                stream("line ends by carriage return", "data: a\r\rdata: b\r\r", "a", "b"),
                stream("line ends by carriage return and line feed", "data: a\r\n\r\ndata: b\r\n\r\n", "a", "b"),
                stream("mixed line ends", "data: a\r\n\ndata: b\r\r\ndata: c\n\r\n", "a", "b", "c"),
                stream("lines of data are joined", "data: a\ndata: b\n\n", "a\nb"),
                stream("only one space goes", "data:a\n\ndata:  b\n\n", "a", " b"),
                stream("a byte order mark goes", "\uFEFFdata: a\n\n", "a"),
                stream("a later byte order mark stays", "data: \uFEFFa\n\n\uFEFFdata: b\n\n", "\uFEFFa"),
                stream("comments are passed over", ": hello\ndata: a\n: still there\n\n", "a"),
                stream("other fields are passed over", "event: x\nid: 7\nretry: 100\ndata: a\nnonsense\n\n", "a"),
                stream("names are told apart by case and length", "Data: a\ndatas: b\n data: c\n\n"),
                stream("data without a colon is empty", "data\n\n", ""),
                stream("data with nothing behind the colon is empty", "data:\n\n", ""),
                stream("blank lines alone are no event", "\n\n\r\n\n"),
                stream("an event without data is none", "event: x\n\ndata: a\n\n", "a"),
                stream("the last blank line may miss", "data: a\n\ndata: b\n", "a", "b"),
                stream("the last line end may miss", "data: a\n\ndata: b", "a", "b"),
                stream("colons in data stay", "data: a: b\n\n", "a: b"),
                stream("text of many bytes", "data: Zürich 🏔️ 東京\n\n", "Zürich 🏔️ 東京"),
                stream("nothing", ""));
    }

    private static Arguments stream(String name, String text, String... events) {
        return Arguments.of(name, text, List.of(events));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void passes_on_the_data_of_each_event(String name, String text, List<String> events) {
        assertThat(parse(bytes(text))).isEqualTo(events);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void reads_the_same_wherever_the_bytes_are_cut(String name, String text, List<String> events) {
        byte[] bytes = bytes(text);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(parse(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length)))
                    .as("cut at byte %d", cut)
                    .isEqualTo(events);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smollm2-stream-auto.sse", "smollm2-stream-required.sse"})
    void reads_a_real_stream_the_same_wherever_the_bytes_are_cut(String fixture) {
        byte[] whole = Fixture.of("completions/" + fixture).bytes();
        byte[] bytes = Arrays.copyOf(whole, 3000); // the rest repeats what is in there
        List<String> events = parse(bytes);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(parse(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length)))
                    .as("cut at byte %d", cut)
                    .isEqualTo(events);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void reads_the_same_byte_by_byte(String name, String text, List<String> events) {
        byte[] bytes = bytes(text);
        byte[][] single = new byte[bytes.length][];
        for (int i = 0; i < bytes.length; i++) {
            single[i] = new byte[] {bytes[i]};
        }
        assertThat(parse(single)).isEqualTo(events);
    }

    @Test
    void passes_an_event_on_as_soon_as_its_blank_line_is_there() {
        List<String> events = new ArrayList<>();
        SseParser parser = new SseParser(100, events::add);

        parser.feed(bytes("data: a\n\ndata: b\n"));

        assertThat(events).containsExactly("a");
    }

    @Test
    void replaces_bytes_that_are_no_utf_8() {
        assertThat(parse(new byte[] {'d', 'a', 't', 'a', ':', (byte) 0xFF, 'x', '\n'}))
                .containsExactly("\uFFFDx");
    }

    @Test
    void takes_a_line_of_just_the_allowed_size() {
        List<String> events = new ArrayList<>();
        SseParser parser = new SseParser(10, events::add);

        parser.feed(bytes("data: 1234\ndata: 5678\n\n"));

        assertThat(events).containsExactly("1234\n5678");
    }

    @Test
    void refuses_a_line_that_is_too_long() {
        SseParser parser = new SseParser(10, event -> {});

        assertThatExceptionOfType(AttemptFailedException.class)
                .isThrownBy(() -> parser.feed(bytes("data: 12345")))
                .satisfies(
                        thrown -> assertThat(thrown.failure()).isEqualTo(new EndpointFailure.TooLarge("a line", 10)));
    }

    private static List<String> parse(byte[]... parts) {
        List<String> events = new ArrayList<>();
        SseParser parser = new SseParser(1000, events::add);
        for (byte[] part : parts) {
            parser.feed(part);
        }
        parser.end();
        return events;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
