package dev.parley;

import dev.parley.chat.DatasetJoin;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.bfcl.BfclFile;
import dev.parley.dataset.reading.DatasetFile;
import dev.parley.dataset.reading.MappedColumns;
import dev.parley.dataset.reading.Recorded;
import dev.parley.dataset.reading.ZippedFiles;
import dev.parley.dataset.row.ColumnMapping;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.model.EndpointSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link ConversationTest} and {@link Dataset} say of one method's conversations, as their sources. */
final class DatasetReader {

    private static final String BFCL = "bfcl:";
    private static final Pattern BFCL_FILE = Pattern.compile(".*(\\.jsonl?|[*?].*)");

    private final Attributes<ConversationTest> test;
    private final Attributes<Dataset> dataset;
    private final RecordedReader recordedReader;
    private final Recorded recorded;
    private final SourceLocator locator;
    private final Faults faults;
    private final List<SourceFile> leftOut = new ArrayList<>();

    DatasetReader(
            Attributes<ConversationTest> test, Attributes<Dataset> dataset, SourceLocator locator, Faults faults) {
        this.test = test;
        this.dataset = dataset;
        this.recordedReader = new RecordedReader(dataset, faults);
        this.recorded = recordedReader.read();
        this.locator = locator;
        this.faults = faults;
    }

    /**
     * Returns where the method's conversations come from, in the order in which they are played: files, then BFCL's,
     * then Java methods.
     *
     * @param needed whether the method has no conversations but these
     */
    List<ConversationSource> read(RowMethods methods, boolean needed) {
        List<String> files = test.texts(ConversationTest::dataset);
        List<String> sources = dataset.texts(Dataset::source);
        if (files.isEmpty() && sources.isEmpty() && needed) {
            faults.add(
                    "no dataset is named",
                    test.where("dataset"),
                    "name one, for example \"shop.yaml\", or a Java method: @Dataset(source), or have conversations"
                            + " generated: @Synthetic");
        }
        List<SourceFile> found = find(files.stream().filter(name -> !name.startsWith(BFCL)));
        boolean zipped = dataset.one("join", Dataset::join)
                .filter(DatasetJoin.ZIPPED::equals)
                .isPresent();
        ColumnMapping columns = ColumnMapping.read(
                dataset.texts(Dataset::columns),
                zipped ? found.stream().map(SourceFile::name).toList() : List.of(),
                dataset.where("columns"),
                faults);
        List<ConversationSource> all = new ArrayList<>(zipped ? zip(found, columns) : chain(found, columns));
        all.addAll(bfcl(files.stream()
                .filter(name -> name.startsWith(BFCL))
                .map(name -> name.substring(BFCL.length()))
                .toList()));
        all.addAll(methods.findEach(sources, dataset.where("source"), recorded, columns.names()));
        if (!all.isEmpty() && columns.saysAnything()) {
            all.add(new MappedColumns(columns));
        }
        return all;
    }

    /** Of a directory those files are left out that cannot be judged; one that is named itself is a fault. */
    private List<ConversationSource> bfcl(List<String> names) {
        List<SourceFile> files = new ArrayList<>(find(names.stream().filter(BFCL_FILE.asMatchPredicate())));
        Stream<String> directories =
                names.stream().filter(BFCL_FILE.asMatchPredicate().negate());
        for (SourceFile file : find(directories.map(name -> name + "/BFCL_v*.{json,jsonl}"))) {
            (BfclFile.isJudged(file) ? files : leftOut).add(file);
        }
        if (files.isEmpty() && !leftOut.isEmpty()) {
            faults.add(
                    "no file of " + names.stream().map(name -> BFCL + name).collect(Collectors.joining(", "))
                            + " can be judged",
                    test.where("dataset"),
                    "found " + String.join(", ", leftOut()) + "; name one to see why not");
        }
        return files.stream().<ConversationSource>map(BfclFile::of).toList();
    }

    /** Returns the files of directories that cannot be read as conversations, once {@link #read} has found them. */
    List<String> leftOut() {
        return leftOut.stream().map(SourceFile::name).toList();
    }

    private List<SourceFile> find(Stream<String> names) {
        return locator.findEach(names.toList(), test.where("dataset"));
    }

    private List<ConversationSource> zip(List<SourceFile> files, ColumnMapping columns) {
        return files.isEmpty() ? List.of() : List.of(new ZippedFiles(files, recorded, columns));
    }

    private List<ConversationSource> chain(List<SourceFile> files, ColumnMapping columns) {
        return files.stream()
                .<ConversationSource>map(file -> DatasetFile.of(file, recorded, columns.names()))
                .toList();
    }

    /** Adds a fault for each way of reading that does not go with the endpoint. */
    void check(EndpointSettings endpoint) {
        recordedReader.check(recorded, endpoint);
    }
}
