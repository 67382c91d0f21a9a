package dev.parley.reporting;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.input.Faults;
import dev.parley.input.Place;
import gg.jte.TemplateOutput;
import io.qameta.allure.AllureLifecycle;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the module may know. Every rule is also shown a class that breaks it, so that none is green by mistake. */
class ArchitectureTests {

    private static final JavaClasses REPORTING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parley.reporting");

    private static final ArchRule ARROWS = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.parley.reporting..",
                            "dev.parley.transcript",
                            "dev.parley.chat",
                            "dev.parley.json",
                            "java..",
                            "io.qameta.allure..",
                            "gg.jte..",
                            "org.jspecify.annotations")
                    .or(type(Place.class)))
            .as(
                    "reporting knows transcript, chat, json, Place, Allure, jte and the JDK: no other room, no JUnit, no Jackson");

    private static final ArchRule ONE_BRIDGE_TO_ALLURE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.parley.reporting.allure.AllureBridge")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.qameta.allure..");

    private static final ArchRule TEMPLATES_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.parley.reporting.turn")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..");

    private static final ArchRule NO_LOGGING =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    private static final ArchRule QUIET = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.parley.reporting.RunReports")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static final ArchRule THE_ONE_WHO_SPEAKS = classes()
            .that()
            .haveFullyQualifiedName("dev.parley.reporting.RunReports")
            .should()
            .accessField(System.class, "out");

    private static final ArchRule FINAL_OR_HIDDEN =
            classes().that().arePublic().should().haveModifier(FINAL);

    private static final ArchRule NULL_MARKED = classes()
            .should(be(describe(
                    "in a @NullMarked package",
                    (JavaClass each) -> each.getPackage().isAnnotatedWith(NullMarked.class))));

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(named("an extension's room", ARROWS), KnowsAnotherRoom.class),
                arguments(named("JUnit", ARROWS), KnowsJUnit.class),
                arguments(named("Jackson", ARROWS), KnowsJackson.class),
                arguments(named("a second bridge to Allure", ONE_BRIDGE_TO_ALLURE), KnowsAllure.class),
                arguments(named("templates", TEMPLATES_IN_ONE_ROOM), KnowsTemplates.class),
                arguments(named("java.util.logging", NO_LOGGING), Logs.class),
                arguments(named("System.out", QUIET), Prints.class),
                arguments(named("System.err", QUIET), Complains.class),
                arguments(named("a public type that is not final", FINAL_OR_HIDDEN), Open.class),
                arguments(named("a package that is not @NullMarked", NULL_MARKED), String.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_module_keeps(ArchRule rule) {
        rule.check(REPORTING);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void notices(ArchRule rule, Class<?> offender) {
        JavaClasses broken = new ClassFileImporter().importClasses(offender);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(broken))
                .withMessageContaining("was violated (");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void is_not_satisfied_by_nothing(ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importClasses();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(nothing))
                .withMessageContaining("failed to check any classes");
    }

    @Test
    void the_registered_listener_is_the_one_who_speaks() {
        THE_ONE_WHO_SPEAKS.check(REPORTING);
    }

    @Test
    void all_classes_of_the_module_are_looked_at() {
        assertThat(REPORTING)
                .extracting(JavaClass::getSimpleName)
                .contains("RunReports", "TurnLine", "StepTree", "package-info", "AllureBridge", "TurnFiles")
                .hasSizeGreaterThanOrEqualTo(45);
    }

    record KnowsAnotherRoom(Faults faults) {}

    record KnowsJUnit(TestInfo test) {}

    record KnowsJackson(ObjectMapper mapper) {}

    record KnowsAllure(AllureLifecycle lifecycle) {}

    record KnowsTemplates(TemplateOutput output) {}

    record Logs(Logger logger) {}

    record Prints() {
        void print() {
            System.out.println();
        }
    }

    record Complains() {
        void print() {
            System.err.println();
        }
    }

    /** Public and open to heirs. */
    public static class Open {}
}
