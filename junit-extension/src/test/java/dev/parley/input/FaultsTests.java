package dev.parley.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTests {

    private final Faults faults = new Faults();

    @Test
    void there_are_none_at_first() {
        faults.throwIfAny("dataset shop.yaml");

        assertThat(faults.none()).isTrue();
    }

    @Test
    void one_fault_is_one_sentence() {
        faults.add("unknown key \"expct\"", new Place("shop.yaml", Optional.empty(), 7, 5), "did you mean \"expect\"?");

        assertThatThrownBy(() -> faults.throwIfAny("dataset shop.yaml"))
                .isInstanceOf(FaultyInputException.class)
                .hasMessage("""
                        dataset shop.yaml has 1 fault:
                          unknown key "expct" at shop.yaml:7:5; did you mean "expect"?""");
    }

    @Test
    void a_fault_may_lack_place_and_advice() {
        assertThat(new Fault("it is empty", "", "")).hasToString("it is empty");
    }

    @Test
    void the_first_twenty_are_shown_and_all_are_counted() {
        for (int i = 1; i <= 22; i++) {
            faults.add("fault " + i, "", "");
        }

        assertThatThrownBy(() -> faults.throwIfAny("it"))
                .message()
                .startsWith("it has 22 faults:\n  fault 1\n")
                .endsWith("\n  fault 20\n  and 2 more");
    }

    @Test
    void faults_of_another_are_taken_over_shown_and_counted() {
        Faults others = new Faults();
        for (int i = 1; i <= 21; i++) {
            others.add("other " + i, "", "");
        }
        faults.add("own", "", "");

        faults.takeAll(others);

        assertThat(others.none()).isTrue();
        assertThat(faults.count()).isEqualTo(22);
        assertThatThrownBy(() -> faults.throwIfAny("it")).message().endsWith("\n  other 19\n  and 2 more");
    }
}
