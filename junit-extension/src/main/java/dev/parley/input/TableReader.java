package dev.parley.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads CSV files, and those with tabs, into located trees. What is malformed becomes a fault with its line and column.
 *
 * @since 0.1.0
 */
public final class TableReader {

    private static final int LONGEST_CELL = 64 * 1024 * 1024;

    private TableReader() {}

    /**
     * Reads a table, one row at a time: an object whose keys are the names in the header line and whose values are
     * texts. Blank lines are passed over; a row with too many or too few cells becomes a fault when it is reached, and
     * reading goes on behind it. Close the stream to close the file.
     *
     * @param file the file
     * @param faults takes what is malformed
     * @return the rows, each read when it is asked for
     */
    public static Stream<Located> readRows(SourceFile file, Faults faults) {
        BufferedReader reader;
        try {
            reader = Utf8.reader(file.open());
        } catch (IOException e) {
            Utf8.unopened(file, e, faults);
            return Stream.empty();
        }
        char separator = file.format().filter(SourceFile.Format.TSV::equals).isPresent() ? '\t' : ',';
        CloseableIterator<List<Located.Scalar>> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(new CellHandler(file.start()), reader)
                .iterator();
        TableRows rows = new TableRows(records, file.start(), faults);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> Utf8.close(records));
    }
}
