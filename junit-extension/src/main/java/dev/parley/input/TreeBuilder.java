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

/** Builds a located tree from a parser's tokens; YAML's aliases become the value that they name. */
final class TreeBuilder {

    private final JsonParser parser;
    private final Place start;
    private final Faults faults;
    private final Map<String, Located> anchors = new HashMap<>();

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
        Object anchor = parser.getObjectId();
        Located value = switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            default -> scalar(place);
        };
        if (anchor != null) {
            anchors.put(anchor.toString(), value);
        }
        return value;
    }

    private Located alias(String name, Place place) {
        Located named = anchors.get(name);
        if (named == null) {
            faults.add("unknown alias *" + name, place, "define it first with &" + name);
            return new Located.Scalar(place, null);
        }
        return named;
    }

    private Located mapping(Place place) throws IOException {
        Map<String, Located.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place key = here();
            String name = parser.currentName();
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
            case VALUE_TRUE -> new Located.Scalar(place, true);
            case VALUE_FALSE -> new Located.Scalar(place, false);
            case VALUE_NUMBER_INT -> new Located.Scalar(place, wholeNumber());
            case VALUE_NUMBER_FLOAT -> new Located.Scalar(place, parser.getDecimalValue());
            default -> new Located.Scalar(place, parser.getText());
        };
    }

    private Number wholeNumber() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Number) parser.getLongValue();
    }
}
