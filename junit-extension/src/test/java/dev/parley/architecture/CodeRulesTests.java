package dev.parley.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.parley.model.Pause;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.Assert;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;

/** What holds for every line of the product. */
class CodeRulesTests {

    private static final JavaClasses PRODUCT = Product.CLASSES;

    @Test
    void jackson_stays_in_the_rooms_that_read_text_and_describe_java_types() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.parley.json", "dev.parley.input", "dev.parley.tool..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.yaml..")
                .check(PRODUCT);
    }

    @Test
    void jackson_shows_in_no_public_signature() {
        DescribedPredicate<JavaClass> jackson = resideInAnyPackage("com.fasterxml..", "com.github.victools..");
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(jackson)
                .check(PRODUCT);
        classes().that().arePublic().should(new NoParameterOf(jackson)).check(PRODUCT);
    }

    @Test
    void wiremock_is_known_by_one_class() {
        noClasses()
                .that()
                .haveNameNotMatching("dev\\.parley\\.simulator\\.WireMock.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.tomakehurst..")
                .check(PRODUCT);
    }

    @Test
    void public_types_cannot_be_extended() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotAssignableTo(Assert.class) // AssertJ extends them for soft assertions, people by their own
                .and()
                .areNotAssignableTo(AbstractSoftAssertions.class) // as SoftAssertions of AssertJ itself
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(PRODUCT);
    }

    @Test
    void extensions_keep_no_state() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Extension.class)
                .should()
                .beFinal()
                .andShould()
                .beStatic()
                .check(PRODUCT);
    }

    @Test
    void nothing_prints_sleeps_or_asks_the_machine_for_its_defaults() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.parley.simulator.SimulatedModelMain") // a program of its own
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
        noClasses()
                .that()
                .areNotAssignableTo(Pause.class) // tests give another
                .should()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .check(PRODUCT);
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(PRODUCT);
    }

    @Test
    void no_bare_exception_is_thrown() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(Exception.class, String.class)
                .check(PRODUCT);
    }

    @Test
    void every_package_says_what_null_means() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(PRODUCT);
        classes()
                .that()
                .areTopLevelClasses()
                .should(new ResideInDescribedPackage(PRODUCT))
                .check(PRODUCT);
    }

    @Test
    void annotations_are_documented_kept_and_say_where_they_stand() {
        classes()
                .that()
                .areAnnotations()
                .should()
                .beAnnotatedWith(Documented.class)
                .andShould()
                .beAnnotatedWith(Target.class)
                .andShould()
                .beAnnotatedWith(annotatedWithRuntimeRetention())
                .check(PRODUCT);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAnnotation<?>>
            annotatedWithRuntimeRetention() {
        return DescribedPredicate.describe(
                "@Retention(RUNTIME)",
                annotation -> annotation.getRawType().isEquivalentTo(Retention.class)
                        && annotation
                                .get("value")
                                .map(Object::toString)
                                .orElse("")
                                .contains("RUNTIME"));
    }
}
