package dev.parley.match.bfcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds the rules against the verdicts of BFCL's own checker: valid or not, and the error's name.
 *
 * <p>{@code -Dparley.bfcl.verdicts=FILE} takes another file of verdicts, {@code .jsonl} or {@code .jsonl.gz}.
 */
class BfclVerdictTests {

    private static final int SHOWN = 20;

    private static final Optional<String> OTHER_FILE = Optional.ofNullable(System.getProperty("parley.bfcl.verdicts"));

    private final List<String> differences = new ArrayList<>();
    private int verdicts;
    private int agreed;

    private static BufferedReader open() throws IOException {
        InputStream in = OTHER_FILE.isPresent()
                ? Files.newInputStream(Path.of(OTHER_FILE.get()))
                : Objects.requireNonNull(BfclVerdictTests.class.getResourceAsStream("verdicts.jsonl.gz"));
        boolean zipped = OTHER_FILE.map(name -> name.endsWith(".gz")).orElse(true);
        return new BufferedReader(new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private void judge(String line) {
        Map<?, ?> row = object(Json.parse(line));
        BfclRow rules = BfclRow.of(
                BfclCategory.of(String.valueOf(row.get("category"))),
                list(row.get("function")),
                list(row.get("ground_truth")));
        list(row.get("verdicts")).forEach(verdict -> judge(String.valueOf(row.get("id")), rules, object(verdict)));
    }

    private void judge(String id, BfclRow rules, Map<?, ?> verdict) {
        List<BfclCall> calls = list(verdict.get("model_output")).stream()
                .map(BfclVerdictTests::call)
                .toList();
        String said = verdict.get("valid") + " " + verdict.get("error_type");
        String ours = words(rules.verdict(calls));
        verdicts++;
        if (ours.equals(said)) {
            agreed++;
        } else if (differences.size() < SHOWN) {
            differences.add(id + ", " + verdict.get("mutation") + ": BFCL " + said + ", here " + ours);
        }
    }

    private static String words(BfclVerdict verdict) {
        return verdict instanceof BfclVerdict.Invalid invalid
                ? "false " + invalid.error().code()
                : "true null";
    }

    private static BfclCall call(@Nullable Object tree) {
        Map.Entry<?, ?> only = object(tree).entrySet().iterator().next();
        return new BfclCall(String.valueOf(only.getKey()), Json.copyOf(object(only.getValue())));
    }

    private static Map<?, ?> object(@Nullable Object tree) {
        return (Map<?, ?>) Objects.requireNonNull(tree);
    }

    private static List<?> list(@Nullable Object tree) {
        return (List<?>) Objects.requireNonNull(tree);
    }

    @Test
    void every_verdict_is_that_of_BFCLs_own_checker() throws IOException {
        try (BufferedReader reader = open()) {
            reader.lines().filter(line -> !line.isBlank()).forEach(this::judge);
        }
        System.out.println(agreed + " of " + verdicts);

        assertThat(differences).isEmpty();
        assertThat(agreed).isEqualTo(verdicts);
        assertThat(verdicts)
                .isEqualTo(OTHER_FILE.isPresent() ? verdicts : 26_882)
                .isPositive();
    }
}
