package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.settings.Setting;
import dev.parley.testkit.GeneratedSection;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of all settings is what the code says. */
class ConfigurationReferenceTests {

    @Test
    void the_page_shows_the_settings_of_the_code() throws IOException {
        new GeneratedSection("configuration.md", "the code").assertIs(ConfigurationReference.tables(), getClass());
    }

    static List<Class<?>> annotations() {
        return List.copyOf(KnownSettings.ANNOTATIONS);
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void every_attribute_has_a_comment(Class<? extends Annotation> annotation) {
        assertThat(SourceComments.attributes(annotation).keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(annotation.getDeclaredMethods())
                        .map(Setting::of)
                        .map(Setting::label)
                        .toList());
    }
}
