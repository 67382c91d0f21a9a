package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.parley.input.Faults;
import dev.parley.settings.OutsideLayer;
import dev.parley.settings.Setting;
import dev.parley.settings.Source;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing can be said in an annotation that cannot be said outside the code. */
class KnownSettingsTests {

    @Test
    void every_annotation_of_an_author_is_among_them() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.parley").stream()
                                .filter(type -> type.isAnnotation()
                                        && type.getPackageName().equals("dev.parley"))
                                .map(JavaClass::reflect))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(KnownSettings.ANNOTATIONS);
    }

    @TestFactory
    Stream<DynamicTest> every_attribute_can_be_said_outside_the_code() {
        return KnownSettings.ANNOTATIONS.stream()
                .flatMap(annotation -> Setting.of(annotation).stream()
                        .map(setting -> DynamicTest.dynamicTest(setting.name(), () -> check(annotation, setting))));
    }

    private static <A extends Annotation> void check(Class<A> annotation, Setting setting) {
        Source source = new Source(
                "parameter",
                Setting::parameter,
                name -> name.equals(setting.parameter()) ? Optional.of(sample(setting.type())) : Optional.empty(),
                Set.of());

        OutsideLayer<A> layer = OutsideLayer.read(annotation, source, null, new Faults());

        assertThat(layer.says(setting.label())).isTrue();
    }

    private static String sample(Class<?> type) {
        if (type == int.class) {
            return "-1";
        }
        if (type == boolean.class) {
            return "true";
        }
        if (type == Class.class) {
            return "java.lang.String";
        }
        return type.isEnum() ? ((Enum<?>) type.getEnumConstants()[0]).name() : "text";
    }

    @Test
    void no_two_have_the_same_name() {
        assertThat(KnownSettings.all()).extracting(Setting::name).doesNotHaveDuplicates();
    }

    @Test
    void each_has_the_name_that_its_attribute_gives_it() {
        assertThat(KnownSettings.all())
                .extracting(Setting::parameter)
                .contains(
                        "parley.tool-choice",
                        "parley.max-rounds",
                        "parley.base-url",
                        "parley.simulated-model",
                        "parley.simulated-model-script");
    }
}
