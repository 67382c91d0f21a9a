package dev.parley;

import dev.parley.dataset.filter.Filter;
import dev.parley.dataset.filter.Selection;
import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Says which conversations of a dataset are played, and which of that fits none of them. */
final class FilterReader {

    private static final int DEFAULT_SEED = 1;

    /** How many ids a message shows where none is near. */
    private static final int SHOWN = 5;

    private final Attributes<Dataset> attributes;
    private final Faults faults;

    FilterReader(Attributes<Dataset> attributes, Faults faults) {
        this.attributes = attributes;
        this.faults = faults;
    }

    Filter read() {
        Attributes<Dataset> nearest = attributes.nearest(Dataset::limit, Dataset::sample);
        OptionalInt limit = nearest.count("limit", Dataset::limit);
        OptionalInt sample = nearest.count("sample", Dataset::sample);
        if (limit.isPresent() && sample.isPresent()) {
            faults.add(
                    "sample " + sample.getAsInt() + " stands beside limit " + limit.getAsInt(),
                    nearest.where("sample"),
                    "keep one of them");
        }
        return new Filter(
                attributes.each("ids", Dataset::ids),
                attributes.each("tags", Dataset::tags),
                limit,
                sample,
                attributes
                        .number("sampleSeed", Dataset::sampleSeed, Integer.MIN_VALUE)
                        .orElse(DEFAULT_SEED));
    }

    /**
     * Returns how many turns the conversations have that the code plays, by their ids. What is left out from outside the code
     * is none of its author's business: then the whole dataset counts.
     */
    Map<String, Integer> played(Selection selection, DatasetCheck dataset) {
        boolean outside = Stream.of("ids", "tags", "limit", "sample").anyMatch(attributes::saidOutside);
        Map<String, Integer> played = selection.turns();
        return outside || played.isEmpty() ? dataset.turns() : played;
    }

    /**
     * Adds a fault for what fits no conversation.
     *
     * @param selection what is left of a dataset without faults
     * @param ids the ids of all its conversations
     */
    void check(Selection selection, Collection<String> ids) {
        Filter filter = selection.filter();
        int before = faults.count();
        selection
                .unmatchedIds()
                .forEach(id -> faults.add(
                        "no conversation has the id \"" + id + "\"", attributes.where("ids"), advice(id, ids)));
        Set<String> tags = selection.tags();
        filter.namedTags().stream()
                .filter(tag -> !tags.contains(tag))
                .forEach(tag -> NearestWord.of(tag, tags)
                        .ifPresent(near -> faults.add(
                                "no conversation has the tag \"" + tag + "\"",
                                attributes.where("tags"),
                                "did you mean \"" + near + "\"?")));
        if (selection.played() == 0 && faults.count() == before) {
            faults.add(
                    "no conversation is left of " + selection.all() + ", by " + filter,
                    attributes.where(filter.tags().isEmpty() ? "ids" : "tags"),
                    tags.isEmpty() ? "none has a tag" : "known tags are " + String.join(", ", tags));
        }
    }

    private static String advice(String id, Collection<String> ids) {
        String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
        return NearestWord.of(id.replace("*", ""), ids)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "known are "
                        + String.join(", ", ids.stream().limit(SHOWN).toList()) + more);
    }
}
