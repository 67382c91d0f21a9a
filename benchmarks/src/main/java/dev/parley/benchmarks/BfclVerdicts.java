package dev.parley.benchmarks;

import dev.parley.json.Json;
import dev.parley.match.bfcl.BfclCall;
import dev.parley.match.bfcl.BfclCategory;
import dev.parley.match.bfcl.BfclRow;
import dev.parley.match.bfcl.BfclVerdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Verdicts per second by BFCL's rules, over the 26,882 recorded ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BfclVerdicts {

    private static final int VERDICTS = 26_882;

    /** Names the file of the recorded verdicts. */
    private static final String FILE = "parley.bfcl.verdicts";

    /** One answer, and the row that judges it. */
    private record Judged(BfclRow row, List<BfclCall> calls) {}

    private final List<Judged> all = new ArrayList<>();

    /**
     * Reads the recorded verdicts.
     *
     * @throws IOException if they cannot be read
     */
    @Setup
    public void read() throws IOException {
        Path file = Path.of(Objects.requireNonNull(System.getProperty(FILE), FILE));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> object(Json.parse(line))).forEach(this::addRow);
        }
        if (all.size() != VERDICTS) {
            throw new IllegalStateException(file + " holds " + all.size() + " verdicts, not " + VERDICTS);
        }
    }

    private void addRow(Map<?, ?> row) {
        BfclRow rules = BfclRow.of(
                BfclCategory.of(String.valueOf(row.get("category"))),
                list(row.get("function")),
                list(row.get("ground_truth")));
        list(row.get("verdicts")).forEach(verdict -> all.add(new Judged(rules, calls(object(verdict)))));
    }

    private static List<BfclCall> calls(Map<?, ?> verdict) {
        return list(verdict.get("model_output")).stream()
                .map(BfclVerdicts::call)
                .toList();
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

    /** Returns how many of all recorded answers are valid. */
    @Benchmark
    @OperationsPerInvocation(VERDICTS)
    public long verdicts() {
        return all.stream()
                .filter(judged -> judged.row().verdict(judged.calls()) instanceof BfclVerdict.Valid)
                .count();
    }
}
