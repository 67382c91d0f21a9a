package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.TestId;
import org.junit.jupiter.api.Test;

class TestMethodTests {

    static class Base {
        void plays(Conversations conversations, String[] more) {}
    }

    static class Derived extends Base {}

    private static final TestMethod METHOD = Declared.method(Derived.class);

    @Test
    void its_id_names_the_class_that_runs_it_and_the_types_of_its_parameters() {
        assertThat(METHOD.id())
                .isEqualTo(new TestId(
                        "dev.parley.TestMethodTests$Derived", "plays(dev.parley.Conversations,[Ljava.lang.String;)"));
    }

    @Test
    void its_source_is_junits_uri_of_a_method() {
        assertThat(METHOD.source().getScheme()).isEqualTo("method");
        assertThat(METHOD.source().getSchemeSpecificPart()).isEqualTo("dev.parley.TestMethodTests$Derived");
        assertThat(METHOD.source().getFragment()).isEqualTo("plays(dev.parley.Conversations,[Ljava.lang.String;)");
    }

    @Test
    void messages_name_it_in_short() {
        assertThat(METHOD).hasToString("Derived#plays");
    }
}
