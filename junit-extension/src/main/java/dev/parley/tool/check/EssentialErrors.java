package dev.parley.tool.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps of the library's errors those that tell a reader something: the library reports an {@code anyOf} together with
 * every error of every branch, and an {@code allOf} beside the errors that made it fail.
 */
final class EssentialErrors {

    private final List<SchemaError> errors;

    private EssentialErrors(List<SchemaError> errors) {
        this.errors = new ArrayList<>(errors);
    }

    static List<SchemaError> of(List<SchemaError> reported) {
        EssentialErrors essential = new EssentialErrors(reported);
        reported.stream()
                .sorted(Comparator.comparingInt(
                                (SchemaError error) -> error.path().length())
                        .reversed())
                .forEach(essential::reduce);
        return List.copyOf(essential.errors);
    }

    private void reduce(SchemaError error) {
        switch (error.keyword()) {
            case "allOf", "dependentSchemas", "dependencies" -> dropIfExplainedBy(error, under(error.path()));
            case "if" -> {
                errors.removeAll(under(error.path()));
                dropIfExplainedBy(error, branches(error));
            }
            case "contains", "minContains", "maxContains" -> errors.removeAll(under(beside(error, "/contains")));
            case "anyOf", "oneOf" -> reduceChoice(error);
            default -> {}
        }
    }

    private void dropIfExplainedBy(SchemaError error, List<SchemaError> causes) {
        if (!causes.isEmpty()) {
            errors.remove(error);
        }
    }

    private List<SchemaError> under(String path) {
        return errors.stream().filter(error -> error.isUnder(path)).toList();
    }

    private List<SchemaError> branches(SchemaError condition) {
        return Stream.of("/then", "/else")
                .map(branch -> beside(condition, branch))
                .flatMap(path -> errors.stream().filter(error -> error.path().equals(path) || error.isUnder(path)))
                .toList();
    }

    private static String beside(SchemaError error, String keyword) {
        return error.path().substring(0, error.path().lastIndexOf('/')) + keyword;
    }

    /** A branch whose type fits is the one that was meant; where no type fits, the types are all there is to say. */
    private void reduceChoice(SchemaError choice) {
        List<SchemaError> causes = under(choice.path());
        if (causes.stream().allMatch(cause -> cause.isTypeMismatchAt(choice.at()))) {
            dropIfExplainedBy(choice, causes);
            return;
        }
        List<List<SchemaError>> meant = byBranch(choice, causes).values().stream()
                .filter(branch -> branch.stream().noneMatch(cause -> cause.isTypeMismatchAt(choice.at())))
                .toList();
        errors.removeAll(causes);
        if (meant.size() == 1) {
            errors.remove(choice);
            errors.addAll(meant.get(0));
        }
    }

    private static Map<String, List<SchemaError>> byBranch(SchemaError choice, List<SchemaError> causes) {
        Map<String, List<SchemaError>> branches = new TreeMap<>();
        for (SchemaError cause : causes) {
            String rest = cause.path().substring(choice.path().length() + 1);
            String branch = rest.substring(0, (rest + "/").indexOf('/'));
            branches.computeIfAbsent(branch, index -> new ArrayList<>()).add(cause);
        }
        return branches;
    }
}
