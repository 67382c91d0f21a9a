package dev.parley.reporting.console;

import dev.parley.transcript.TestId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Test methods by names as short as they can be told apart by. */
final class TestNames {

    private final Map<String, Long> uses;

    TestNames(List<TestId> tests) {
        uses = tests.stream()
                .map(TestNames::shortName)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Returns the class's simple name and the method's, or the whole id where several tests are called the same. */
    String of(TestId test) {
        String name = shortName(test);
        return uses.getOrDefault(name, 0L) > 1 ? test.toString() : name;
    }

    /** Returns for example {@code OrderTests.answers}, or {@code OrderTests.answers [gpt-4o-mini · required]}. */
    static String shortName(TestId test) {
        String type = test.className();
        String method = test.method();
        int parameters = method.indexOf('(');
        return test.variant()
                .of(type.substring(type.lastIndexOf('.') + 1) + "."
                        + (parameters < 0 ? method : method.substring(0, parameters)));
    }
}
