package dev.parley.dataset.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * English sentences without much sense, word by word. Each piece, a word with the blank before it or a full stop, is one token
 * of the usual tokenizers.
 */
final class Prose {

    private static final List<String> ARTICLES = words("the every this another one each that our your their");
    private static final List<String> ADJECTIVES =
            words("small large new old early late open final common quiet local public"
                    + " single direct simple young strong clear short long famous modern narrow heavy recent foreign");
    private static final List<String> NOUNS = words("order report city garden letter river market office train window"
            + " student doctor village kitchen bridge station teacher summer winter story number question answer table"
            + " paper road music forest island library record message customer product service project team machine"
            + " engine company building street school group");
    private static final List<String> VERBS = words("follows reaches shows needs brings keeps finds meets holds opens"
            + " changes explains describes covers supports includes contains produces requires creates");
    private static final List<String> PREPOSITIONS =
            words("near after before behind under with without during across around");

    private static final List<List<String>> SENTENCE =
            List.of(ARTICLES, ADJECTIVES, NOUNS, VERBS, ARTICLES, NOUNS, PREPOSITIONS, ARTICLES, ADJECTIVES, NOUNS);
    private static final String END = ".";

    private final Draws draws;
    private final List<String> pieces = new ArrayList<>();

    Prose(Draws draws) {
        this.draws = draws;
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    /** Returns every word that may occur, as it is written in the middle of a sentence. */
    static List<String> words() {
        return SENTENCE.stream().flatMap(List::stream).distinct().toList();
    }

    /** Returns every word that may begin a sentence. */
    static List<String> openings() {
        return ARTICLES.stream().map(Prose::capitalised).toList();
    }

    /** Returns the first pieces of the text; more of them always begin with fewer. */
    String first(int count) {
        while (pieces.size() < count) {
            addSentence();
        }
        return String.join("", pieces.subList(0, count));
    }

    private void addSentence() {
        for (List<String> words : SENTENCE) {
            String word = words.get(draws.below(words.size()));
            boolean opens = words == SENTENCE.get(0) && isBetweenSentences();
            pieces.add((pieces.isEmpty() ? "" : " ") + (opens ? capitalised(word) : word));
        }
        pieces.add(END);
    }

    private boolean isBetweenSentences() {
        return pieces.isEmpty() || pieces.get(pieces.size() - 1).equals(END);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
