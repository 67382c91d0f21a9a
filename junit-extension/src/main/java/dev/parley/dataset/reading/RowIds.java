package dev.parley.dataset.reading;

import dev.parley.dataset.row.FaultContext;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Gives each conversation of a file its id: the one written, else one made of the file's name and the row's content. */
final class RowIds {

    private static final int DIGITS = 8;

    private final String file;
    private final Map<String, Integer> rowsByHash = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /**
     * Creates the ids of a file.
     *
     * @param file the file's name, with or without folders
     */
    RowIds(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        this.file = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Remembers an id that is written; a second one is a fault. */
    void claim(String id, Place place, FaultContext context) {
        Place first = places.putIfAbsent(id, place);
        if (first != null) {
            context.add("a second conversation \"" + id + "\"", place, "the first is at " + first);
        }
    }

    /**
     * Returns the id of a row without one, or of rows that are zipped; the second of identical rows ends in {@code -2}.
     */
    String generate(List<Located.Mapping> rows) {
        Object content = rows.size() == 1
                ? rows.get(0).tree()
                : rows.stream().map(Located::tree).toList();
        String hash = hash(Json.compact(content));
        int number = rowsByHash.merge(hash, 1, Integer::sum);
        return file + "-" + hash + (number == 1 ? "" : "-" + number);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
