package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.settings.Setting;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of all settings is what the code says. */
class ConfigurationReferenceTests {

    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String BEGIN = "<!-- generated from the code: begin -->\n";
    private static final String END = "<!-- generated from the code: end -->\n";
    private static final String UPDATE =
            "mvn -pl junit-extension test -Dtest=ConfigurationReferenceTests -Dparley.docs.update=true";

    @Test
    void the_page_shows_the_settings_of_the_code() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String current = page.substring(0, begin) + "\n" + ConfigurationReference.tables() + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("parley.docs.update")) {
            Files.writeString(PAGE, current);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/configuration.md is older than the code; update it with: %s", UPDATE)
                .isEqualTo(current);
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
