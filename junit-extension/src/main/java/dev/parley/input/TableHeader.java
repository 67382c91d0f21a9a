package dev.parley.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a table's columns. A column without a name may only be empty, as spreadsheets leave some.
 *
 * @param names the names, without blanks around them
 */
record TableHeader(List<String> names) {

    /** Reads the header line; returns nothing if the rows below it cannot be understood. */
    static Optional<TableHeader> read(List<Located.Scalar> record, Faults faults) {
        int before = faults.count();
        List<String> names = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (Located.Scalar cell : record) {
            String name = String.valueOf(cell.tree()).strip();
            Place first = name.isEmpty() ? null : places.putIfAbsent(name, cell.place());
            if (first != null) {
                faults.add("a second column \"" + name + "\"", cell.place(), "the first is at " + first);
            }
            names.add(name);
        }
        if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
            faults.add(
                    "the header line is one column \"" + names.get(0) + "\"",
                    record.get(0).place(),
                    "put commas between the columns, or tabs in a file that ends in .tsv");
        }
        return faults.count() == before ? Optional.of(new TableHeader(List.copyOf(names))) : Optional.empty();
    }

    /** Returns a row; nothing if its cells are not those of the header. */
    Optional<Located> row(List<Located.Scalar> record, Faults faults) {
        Place place = record.get(0).place();
        if (record.size() != names.size()) {
            faults.add(
                    "a row of " + cells(record.size()) + " under a header of " + names.size(),
                    place,
                    "give every column a cell, and put quotes around a text with a separator in it");
            return Optional.empty();
        }
        Map<String, Located.Entry> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Located.Scalar cell = record.get(i);
            if (!names.get(i).isEmpty()) {
                row.put(names.get(i), new Located.Entry(cell.place(), cell));
            } else if (!"".equals(cell.tree())) {
                faults.add(
                        "a cell in column " + (i + 1) + ", which has no name", cell.place(), "name it in the header");
            }
        }
        return Optional.of(new Located.Mapping(place, row));
    }

    private static String cells(int count) {
        return count + (count == 1 ? " cell" : " cells");
    }
}
