package dev.parley.dataset.bfcl;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of BFCL: JSON Lines, although their names end in {@code .json}. */
record BfclLines(SourceFile file, Faults faults) {

    Stream<Located> open() {
        return TreeReader.readLines(file, faults);
    }

    /** Reads a file beside this one; what is wrong with it is a fault. */
    List<Located> beside(String path) {
        try (Stream<Located> lines = TreeReader.readLines(file.sibling(path), faults)) {
            return lines.toList();
        } catch (URISyntaxException e) {
            faults.add("there is no path \"" + path + "\"", file.name(), "");
            return List.of();
        }
    }
}
