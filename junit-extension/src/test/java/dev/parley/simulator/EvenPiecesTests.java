package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvenPiecesTests {

    @Test
    void fills_events_with_blanks_behind_their_json() {
        assertThat(EvenPieces.of(List.of("data: {\"ü\":1}\n\n", "data: {}\n\n")))
                .isEqualTo(new EvenPieces("data: {\"ü\":1}\n\ndata: {}      \n\n", 2));
    }

    @Test
    void the_end_comes_with_the_last_event() {
        assertThat(EvenPieces.of(List.of("data: {\"a\":\"long enough\"}\n\n", "data: {}\n\n", "data: [DONE]\n\n")))
                .isEqualTo(new EvenPieces("data: {\"a\":\"long enough\"}\n\ndata: {}   \n\ndata: [DONE]\n\n", 2));
    }

    @Test
    void one_event_stays_as_it_is() {
        assertThat(EvenPieces.of(List.of("data: {}\n\n"))).isEqualTo(new EvenPieces("data: {}\n\n", 1));
    }
}
