package dev.parley.dataset.filter;

import dev.parley.dataset.WrittenConversation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The conversations that a filter leaves of a dataset. It is shown every conversation once, and then picks them out of later
 * passes. Not safe for use by several threads while it is shown any.
 *
 * @since 0.1.0
 */
public final class Selection {

    /**
     * A conversation that may be drawn.
     *
     * @param rank what decides: the lowest are drawn
     */
    private record Candidate(String id, int turns, long rank) {}

    private final Filter filter;
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final PriorityQueue<Candidate> drawn =
            new PriorityQueue<>(Comparator.comparingLong(Candidate::rank).reversed());
    private final Set<String> matchedIds = new LinkedHashSet<>();
    private final Set<String> tags = new TreeSet<>();
    private int all;

    /** Creates a selection that was shown nothing yet. */
    public Selection(Filter filter) {
        this.filter = filter;
    }

    /** Returns what selects. */
    public Filter filter() {
        return filter;
    }

    /** Takes note of a conversation. */
    public void seen(WrittenConversation conversation) {
        all++;
        tags.addAll(conversation.tags());
        filter.ids().stream()
                .filter(id -> Filter.matches(id, conversation.id()))
                .forEach(matchedIds::add);
        if (filter.saysAnything() && filter.allows(conversation)) {
            keep(conversation.id(), conversation.turns().size());
        }
    }

    private void keep(String id, int turns) {
        if (filter.sample().isPresent()) {
            draw(new Candidate(id, turns, rank(id)));
        } else if (left.size() < filter.limit().orElse(Integer.MAX_VALUE)) {
            left.put(id, turns);
        }
    }

    private void draw(Candidate candidate) {
        drawn.add(candidate);
        left.put(candidate.id(), candidate.turns());
        if (drawn.size() > filter.sample().orElse(Integer.MAX_VALUE)) {
            left.remove(drawn.remove().id());
        }
    }

    /** The rank depends on nothing but seed and id: a row that is added takes at most one other's place. */
    private long rank(String id) {
        long hash = filter.seed();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L; // FNV-1a
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL; // MurmurHash3's finalizer
        return hash ^ (hash >>> 33);
    }

    /** Returns those of a pass that are left; the pass ends behind the last of them. */
    public Stream<WrittenConversation> of(Stream<WrittenConversation> pass) {
        return filter.saysAnything()
                ? pass.filter(conversation -> left.containsKey(conversation.id()))
                        .limit(left.size())
                : pass;
    }

    /** Returns how many conversations there are. */
    public int all() {
        return all;
    }

    /** Returns how many of them are left. */
    public int played() {
        return filter.saysAnything() ? left.size() : all;
    }

    /** Returns how many turns each that is left has, by its id; empty where the filter says nothing. */
    public Map<String, Integer> turns() {
        return Map.copyOf(left);
    }

    /** Returns the ids of the filter that no conversation has. */
    public List<String> unmatchedIds() {
        return filter.ids().stream().filter(id -> !matchedIds.contains(id)).toList();
    }

    /** Returns all tags that there are, sorted. */
    public Set<String> tags() {
        return new TreeSet<>(tags);
    }
}
