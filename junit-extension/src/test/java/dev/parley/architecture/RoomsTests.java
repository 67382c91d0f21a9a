package dev.parley.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. A room knows only the rooms listed here; the root room knows all and is known by none. */
class RoomsTests {

    private static final JavaClasses PRODUCT = Product.CLASSES;

    private static final Map<String, List<String>> KNOWS = new LinkedHashMap<>();

    static {
        KNOWS.put("json", List.of());
        KNOWS.put("input", List.of("json"));
        KNOWS.put("chat", List.of("json"));
        KNOWS.put("match", List.of("chat", "json"));
        KNOWS.put("dataset", List.of("chat", "match", "json", "input", "tool"));
        KNOWS.put("plan", List.of("chat", "match", "input", "dataset"));
        KNOWS.put("tool", List.of("chat", "json", "input"));
        KNOWS.put("model", List.of("chat", "json"));
        KNOWS.put("transcript", List.of("chat", "json", "input"));
        KNOWS.put("sample", List.of("json"));
        KNOWS.put(
                "play",
                List.of("chat", "match", "json", "input", "dataset", "plan", "tool", "model", "transcript", "sample"));
        KNOWS.put("assertj", List.of("chat", "match", "json", "transcript"));
        KNOWS.put("simulator", List.of("chat", "json", "input", "sample"));
        KNOWS.put("settings", List.of("chat", "input"));
        KNOWS.put("node", List.of("chat", "input", "dataset", "plan", "play", "transcript"));
    }

    /** Rooms whose code depends on nothing but its arguments. */
    private static final String[] PURE = {
        "dev.parley.chat..", "dev.parley.match..", "dev.parley.plan..", "dev.parley.transcript.."
    };

    @TestFactory
    Stream<DynamicTest> a_room_knows_only_the_rooms_listed() {
        return KNOWS.keySet().stream().map(room -> DynamicTest.dynamicTest(room, () -> checkRoom(room)));
    }

    private static void checkRoom(String room) {
        assertThat(PRODUCT.stream().filter(type -> type.getPackageName().startsWith("dev.parley." + room)))
                .as("classes of room %s", room)
                .isNotEmpty();
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        layers = layers.layer("root").definedBy("dev.parley");
        for (String name : KNOWS.keySet()) {
            layers = layers.layer(name).definedBy("dev.parley." + name + "..");
        }
        List<String> known = KNOWS.get(room);
        if (known == null || known.isEmpty()) {
            layers.whereLayer(room).mayNotAccessAnyLayer().check(PRODUCT);
        } else {
            layers.whereLayer(room)
                    .mayOnlyAccessLayers(known.toArray(String[]::new))
                    .check(PRODUCT);
        }
    }

    @Test
    void every_room_that_is_listed_as_known_is_used() {
        KNOWS.forEach((room, known) -> known.forEach(other -> classes()
                .that()
                .resideInAPackage("dev.parley." + other + "..")
                .should(new UsedBy("dev.parley." + room))
                .check(PRODUCT)));
    }

    @Test
    void nobody_knows_the_root_room() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy("dev.parley")
                .layer("rooms")
                .definedBy("dev.parley.(*)..")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .check(PRODUCT);
    }

    @Test
    void there_is_no_cycle() {
        slices().matching("dev.parley.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    /** So the front of a room, which its inner packages know, knows none of them. */
    @Test
    void there_is_no_cycle_between_packages() {
        slices().matching("dev.parley.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void pure_rooms_touch_nothing_outside() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "java.util.concurrent..",
                        "java.util.logging..",
                        "com.fasterxml..",
                        "org.junit..",
                        "org.opentest4j..",
                        "org.assertj.."))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.UUID.class, Thread.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(PRODUCT);
    }

    @Test
    void enough_classes_are_looked_at() {
        assertThat(PRODUCT).hasSizeGreaterThan(150);
        assertThat(PRODUCT).extracting(JavaClass::getPackageName).contains("dev.parley", "dev.parley.play");
    }
}
