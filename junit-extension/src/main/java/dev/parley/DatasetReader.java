package dev.parley;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.reading.DatasetFile;
import dev.parley.dataset.reading.Recorded;
import dev.parley.input.Faults;
import dev.parley.model.EndpointSettings;
import java.util.List;

/** What {@link ConversationTest} and {@link Dataset} say of one method's conversations, as their sources. */
final class DatasetReader {

    private final Attributes<ConversationTest> test;
    private final RecordedReader recordedReader;
    private final Recorded recorded;
    private final SourceLocator locator;
    private final Faults faults;

    DatasetReader(
            Attributes<ConversationTest> test, Attributes<Dataset> dataset, SourceLocator locator, Faults faults) {
        this.test = test;
        this.recordedReader = new RecordedReader(dataset, faults);
        this.recorded = recordedReader.read();
        this.locator = locator;
        this.faults = faults;
    }

    /**
     * Returns where the method's conversations come from, in the order in which they are played.
     *
     * @param needed whether the method has no conversations but these
     */
    List<ConversationSource> read(boolean needed) {
        List<String> names = test.texts(ConversationTest::dataset);
        if (names.isEmpty() && needed) {
            faults.add(
                    "no dataset is named",
                    test.where("dataset"),
                    "name one, for example \"shop.yaml\", or have conversations generated: @Synthetic");
        }
        return locator.findEach(names, test.where("dataset")).stream()
                .<ConversationSource>map(file -> DatasetFile.of(file, recorded))
                .toList();
    }

    /** Adds a fault for each way of reading that does not go with the endpoint. */
    void check(EndpointSettings endpoint) {
        recordedReader.check(recorded, endpoint);
    }
}
