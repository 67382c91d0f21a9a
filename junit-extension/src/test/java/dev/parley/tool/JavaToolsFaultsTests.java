package dev.parley.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.testkit.Javac;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings({"unused", "UnusedMethod", "rawtypes", "ClassCanBeStatic"})
class JavaToolsFaultsTests {

    private static final String ADVICE =
            "; use a text, a number, a boolean, an enum, a record, a list or a map with String keys";

    static class NoTools {}

    @Test
    void a_class_without_tools() {
        assertThat(faults(NoTools.class)).isEqualTo("""
                JavaToolsFaultsTests has 1 fault:
                  no method has @Tool at JavaToolsFaultsTests.NoTools; put @Tool on the methods that the model may call""");
    }

    static class Hidden {
        @Tool
        private void orderStatus() {}
    }

    @Test
    void a_private_method() {
        assertThat(faults(Hidden.class)).isEqualTo("""
                JavaToolsFaultsTests has 1 fault:
                  a private method cannot be a tool at JavaToolsFaultsTests.Hidden#orderStatus; remove private""");
    }

    static class OneStatus {
        @Tool
        void orderStatus() {}
    }

    static class OtherStatus {
        @Tool(name = "order_status")
        void find() {}
    }

    @Test
    void two_tools_of_one_name() {
        assertThat(faults(OneStatus.class, OtherStatus.class)).isEqualTo("""
                JavaToolsFaultsTests has 1 fault:
                  two tools have the name "order_status" at JavaToolsFaultsTests.OneStatus#orderStatus \
                and JavaToolsFaultsTests.OtherStatus#find; give one another name: @Tool(name = "...")""");
    }

    static class Overloaded {
        @Tool
        void find(String id) {}

        @Tool
        void find(int id) {}
    }

    @Test
    void an_overloaded_tool() {
        assertThat(faults(Overloaded.class)).isEqualTo("""
                JavaToolsFaultsTests has 1 fault:
                  two tools have the name "find" at JavaToolsFaultsTests.Overloaded#find \
                and JavaToolsFaultsTests.Overloaded#find; give one another name: @Tool(name = "...")""");
    }

    static class BadName {
        @Tool(name = "order status")
        void find() {}
    }

    @Test
    void a_name_that_servers_refuse() {
        assertThat(faults(BadName.class)).isEqualTo("""
                JavaToolsFaultsTests has 1 fault:
                  "order status" is no name for a tool at JavaToolsFaultsTests.BadName#find; \
                use at most 64 letters, digits, _ and -: @Tool(name = "...")""");
    }

    record Holder(Object content, Map<Integer, String> names, Optional<Runnable> action) {}

    static class Indescribable<T> {
        @Tool
        <S> void find(
                Object any,
                Map<Integer, String> map,
                List<?> wild,
                List raw,
                Runnable action,
                T variable,
                Number number,
                byte tiny,
                Holder holder,
                Optional<Object> perhaps) {}
    }

    @Test
    void parameters_that_cannot_be_described() {
        String at = " at JavaToolsFaultsTests.Indescribable#find(%s)" + ADVICE;
        assertThat(faults(Indescribable.class).lines())
                .containsExactly(
                        "JavaToolsFaultsTests has 12 faults:",
                        "  Object cannot be described as JSON Schema" + at.formatted("any"),
                        "  the keys of Map<Integer, String> are not String" + at.formatted("map"),
                        "  Object cannot be described as JSON Schema" + at.formatted("wild[]"),
                        "  Object cannot be described as JSON Schema" + at.formatted("raw[]"),
                        "  Runnable cannot be described as JSON Schema" + at.formatted("action"),
                        "  Object cannot be described as JSON Schema" + at.formatted("variable"),
                        "  Number cannot be described as JSON Schema" + at.formatted("number"),
                        "  byte cannot be described as JSON Schema" + at.formatted("tiny"),
                        "  Object cannot be described as JSON Schema" + at.formatted("holder.content"),
                        "  the keys of Map<Integer, String> are not String" + at.formatted("holder.names"),
                        "  Runnable cannot be described as JSON Schema" + at.formatted("holder.action"),
                        "  Object cannot be described as JSON Schema" + at.formatted("perhaps"));
    }

    static class LeftOut {
        @Tool
        void find(@ToolParam(required = false) int days, @ToolParam(name = "days") Integer more) {}
    }

    @Test
    void a_primitive_that_may_be_left_out_and_a_name_used_twice() {
        assertThat(faults(LeftOut.class)).isEqualTo("""
                JavaToolsFaultsTests has 2 faults:
                  a parameter of type int cannot be left out at JavaToolsFaultsTests.LeftOut#find(days); \
                make it Integer, or required
                  two parameters have the name "days" at JavaToolsFaultsTests.LeftOut#find; give one another name""");
    }

    @Test
    void a_class_compiled_without_the_names_of_parameters(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Nameless.java"), """
                import dev.parley.tool.*;
                public class Nameless {
                    @Tool public void find(@ToolParam(name = "id") String one, String two) {}
                }""");
        Javac.compile("-proc:none", "-classpath", System.getProperty("java.class.path"), source.toString());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(faults(loader.loadClass("Nameless"))).isEqualTo("""
                    JavaToolsFaultsTests has 1 fault:
                      the name of parameter 2 is unknown at Nameless#find; \
                    compile with -parameters, or name it: @ToolParam(name = "...")""");
        }
    }

    abstract static class Abstract {
        @Tool
        void a() {}
    }

    class Inner {
        @Tool
        void b() {}
    }

    static class NeedsShop {
        NeedsShop(String shop) {}

        @Tool
        void c() {}
    }

    static class Singleton {
        private Singleton() {}

        @Tool
        void d() {}
    }

    @Test
    void classes_of_which_no_object_can_be_created() {
        assertThat(faults(Abstract.class, Inner.class, NeedsShop.class, Singleton.class))
                .isEqualTo("""
                JavaToolsFaultsTests has 4 faults:
                  no object can be created: it is abstract at JavaToolsFaultsTests.Abstract; \
                supply one: conversations.tools(() -> ...)
                  no object can be created: it is an inner class at JavaToolsFaultsTests.Inner; \
                supply one: conversations.tools(() -> ...)
                  no object can be created: it has no constructor without parameters at JavaToolsFaultsTests.NeedsShop; \
                supply one: conversations.tools(() -> ...)
                  no object can be created: its constructor is not accessible at JavaToolsFaultsTests.Singleton; \
                supply one: conversations.tools(() -> ...)""");
    }

    static final class OnlyStatic {
        private OnlyStatic() {}

        @Tool
        static void e() {}
    }

    @Test
    void none_where_all_tools_are_static_or_objects_are_supplied() {
        assertThat(faults(
                        List.of(OnlyStatic.class, Abstract.class, NeedsShop.class),
                        List.of(() -> new NeedsShop("x"), () -> new Abstract() {})))
                .isEqualTo("none");
    }

    @Test
    void suppliers_that_give_nothing_usable() {
        Supplier<?> silent = () -> null;
        Supplier<?> broken = () -> {
            throw new IllegalStateException("no database");
        };
        assertThat(faults(List.of(), List.of(silent, broken, NoTools::new))).isEqualTo("""
                JavaToolsFaultsTests has 3 faults:
                  a supplier of tools gave null at conversations.tools(...); return an object with @Tool methods
                  a supplier of tools threw java.lang.IllegalStateException: no database at conversations.tools(...)
                  no method has @Tool at JavaToolsFaultsTests.NoTools; put @Tool on the methods that the model may call""");
    }

    private static String faults(Class<?>... types) {
        return faults(List.of(types), List.of());
    }

    private static String faults(List<Class<?>> types, List<Supplier<?>> suppliers) {
        Faults faults = new Faults();
        JavaTools.describe(types, suppliers, faults);
        try {
            faults.throwIfAny("JavaToolsFaultsTests");
            return "none";
        } catch (FaultyInputException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
