package dev.parley.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a table; each is read when it is asked for. Nothing can be read behind a record that is malformed. */
final class TableRows implements Iterator<Located> {

    private static final Pattern RECORD_LINE = Pattern.compile(" \\(record starting at line ([0-9]{1,9})\\)");

    private final Iterator<List<Located.Scalar>> records;
    private final Faults faults;
    private Place last;
    private Optional<TableHeader> header = Optional.empty();
    private Optional<Located> next = Optional.empty();
    private boolean ended;

    TableRows(Iterator<List<Located.Scalar>> records, Place start, Faults faults) {
        this.records = records;
        this.last = start;
        this.faults = faults;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            Optional<List<Located.Scalar>> record = record();
            ended = record.isEmpty();
            record.ifPresent(this::take);
        }
        return next.isPresent();
    }

    private void take(List<Located.Scalar> record) {
        last = record.get(0).place();
        if (header.isPresent()) {
            next = header.get().row(record, faults);
        } else {
            header = TableHeader.read(record, faults);
            ended = header.isEmpty();
        }
    }

    private Optional<List<Located.Scalar>> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                Utf8.unreadable("or behind " + last.fileAndLine(), cause, faults);
            } else {
                malformed(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private void malformed(String problem) {
        Matcher line = RECORD_LINE.matcher(problem);
        Place place = line.find() ? last.at(Integer.parseInt(line.group(1)), 1) : last;
        faults.add(
                "malformed: " + line.replaceFirst(""),
                place,
                "put quotes around a cell with quotes in it, and double those");
    }

    @Override
    public Located next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Located row = next.orElseThrow(NoSuchElementException::new);
        next = Optional.empty();
        return row;
    }
}
