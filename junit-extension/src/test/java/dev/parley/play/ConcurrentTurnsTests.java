package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.ScriptedModel;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for a turn, and in whatever order: each is played once. */
@Timeout(60)
class ConcurrentTurnsTests {

    private static final int THREADS = 16;
    private static final int TURNS = 12;

    private static Stage stage(ScriptedModel model) {
        for (int turn = 0; turn < TURNS; turn++) {
            model.answers(call("c" + turn, "order_status", "{\"id\":\"A-17\"}")).answers(text("answer " + turn));
        }
        return Stage.of(model, Collections.nCopies(TURNS, "{user: Go}").toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void each_turn_is_played_once_for_all_threads(long seed) throws Exception {
        ScriptedModel model = new ScriptedModel();
        ConversationPlay play = stage(model).play();

        List<List<Turn>> seen = inParallel(new Random(seed), play);

        assertThat(model.requests()).hasSize(2 * TURNS);
        assertThat(seen)
                .hasSize(THREADS)
                .allSatisfy(turns -> assertThat(turns)
                        .zipSatisfy(
                                play.conversation().turns(),
                                (turn, played) -> assertThat(turn).isSameAs(played)));
        assertThat(play.conversation().turns())
                .extracting(Turn::reply)
                .containsExactlyElementsOf(IntStream.range(0, TURNS)
                        .mapToObj(turn -> "answer " + turn)
                        .toList());
    }

    /** Lets each thread ask for all turns in an order of its own, and returns what each got, in turn order. */
    private static List<List<Turn>> inParallel(Random random, ConversationPlay play) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Turn>>> futures = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(asker(start, shuffled(random), play)))
                    .toList();
            start.countDown();
            List<List<Turn>> seen = new ArrayList<>();
            for (Future<List<Turn>> future : futures) {
                seen.add(future.get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<List<Turn>> asker(CountDownLatch start, List<Integer> order, ConversationPlay play) {
        return () -> {
            start.await();
            return order.stream().collect(Collectors.toMap(index -> index, play::turn)).values().stream()
                    .toList();
        };
    }

    private static List<Integer> shuffled(Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, TURNS).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    @Test
    void a_turn_that_is_asked_for_brings_the_turns_before_it_and_none_after_it() {
        ScriptedModel model = new ScriptedModel();
        ConversationPlay play = stage(model).play();

        play.turn(3);

        assertThat(model.requests()).hasSize(8);
        assertThat(model.left()).isEqualTo(2 * TURNS - 8);
    }

    @Test
    void two_conversations_share_nothing() {
        ScriptedModel model = ScriptedModel.of(text("one"), text("two"));
        Stage stage = Stage.of(model, "{user: Go, expect: {calls: []}}");

        stage.turns();
        stage.turns();

        assertThat(Stage.history(model.requests().get(1))).containsExactly("user Go");
    }
}
