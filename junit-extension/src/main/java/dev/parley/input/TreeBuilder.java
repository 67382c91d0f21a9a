package dev.parley.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds a located tree from a parser's tokens; YAML's aliases become the value that they name. */
final class TreeBuilder {

    private static final long MOST_VALUES = 1_000_000; // what aliases may make of a file of a few lines
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]*|0x[0-9a-fA-F]+)");

    private final JsonParser parser;
    private final Place start;
    private final Faults faults;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long values;

    /**
     * Creates a builder.
     *
     * @param start where the parser's first line and column stand in the file
     */
    TreeBuilder(JsonParser parser, Place start, Faults faults) {
        this.parser = parser;
        this.start = start;
        this.faults = faults;
    }

    Optional<Located> document() throws IOException {
        return parser.nextToken() == null ? Optional.empty() : Optional.of(value());
    }

    Place here() {
        JsonLocation location = parser.currentTokenLocation();
        return start.at(Math.max(1, location.getLineNr()) + start.line() - 1, Math.max(1, location.getColumnNr()));
    }

    private Located value() throws IOException {
        Place place = here();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return alias(parser.getText(), place);
        }
        long before = values++;
        Object anchor = parser.getObjectId();
        Located value = switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            default -> scalar(place);
        };
        if (anchor != null) {
            anchors.put(anchor.toString(), new Anchored(value, values - before));
        }
        return value;
    }

    private Located alias(String name, Place place) {
        Anchored named = anchors.get(name);
        if (named == null) {
            faults.add("unknown alias *" + name, place, "define it first with &" + name);
            return new Located.Scalar(place, null);
        }
        values += named.values();
        if (values > MOST_VALUES) {
            faults.add("aliases blow the file up to more than " + MOST_VALUES + " values", place, "write it out");
            return new Located.Scalar(place, null);
        }
        return named.value();
    }

    private Located mapping(Place place) throws IOException {
        Map<String, Located.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place key = here();
            String name = written(parser.currentName());
            parser.nextToken();
            entries.put(name, new Located.Entry(key, value()));
        }
        return new Located.Mapping(place, entries);
    }

    private Located sequence(Place place) throws IOException {
        List<Located> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new Located.Sequence(place, elements);
    }

    private Located scalar(Place place) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> new Located.Scalar(place, null);
            case VALUE_TRUE, VALUE_FALSE -> new Located.Scalar(place, truth());
            case VALUE_NUMBER_INT -> new Located.Scalar(place, wholeNumber(place));
            case VALUE_NUMBER_FLOAT -> new Located.Scalar(place, parser.getDecimalValue());
            default -> new Located.Scalar(place, written(parser.getText()));
        };
    }

    /** YAML 1.1 takes {@code yes}, {@code no}, {@code on} and {@code off} for truth values; YAML 1.2 takes texts. */
    private Object truth() throws IOException {
        String text = parser.getText();
        boolean value = parser.getBooleanValue();
        return text.equalsIgnoreCase(String.valueOf(value)) ? value : text;
    }

    private Number wholeNumber(Place place) throws IOException {
        String text = parser.getText();
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            faults.add("YAML readers do not agree what number " + text + " is", place, "put a text in quotes");
        }
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Number) parser.getLongValue();
    }

    private String written(String text) {
        return parser instanceof YAMLParser ? QuestionMarks.restore(text) : text;
    }

    /** A value with a name, and how many values it holds. */
    private record Anchored(Located value, long values) {}
}
