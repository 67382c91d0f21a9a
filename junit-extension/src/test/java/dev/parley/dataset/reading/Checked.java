package dev.parley.dataset.reading;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a dataset's check said.
 *
 * @param dataset the dataset
 * @param faults its faults, one a line; empty if there are none
 * @param conversations the conversations without a fault
 */
public record Checked(ConversationSource dataset, String faults, List<WrittenConversation> conversations) {

    /** Checks a file that is written for the purpose. */
    public static Checked text(Path folder, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return of(new SourceFile(name, file.toUri()));
    }

    /** Checks a file that is written for the purpose, with a setting for its recorded chats. */
    static Checked text(Path folder, String name, String text, Recorded recorded) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return of(new SourceFile(name, file.toUri()), recorded);
    }

    /** Checks a file that lies beside this class. */
    static Checked resource(String name) throws URISyntaxException {
        return of(new SourceFile(
                name, Objects.requireNonNull(Checked.class.getResource(name)).toURI()));
    }

    static Checked resource(String name, Recorded recorded) throws URISyntaxException {
        return of(
                new SourceFile(
                        name,
                        Objects.requireNonNull(Checked.class.getResource(name)).toURI()),
                recorded);
    }

    static Checked of(SourceFile file) {
        return of(file, Recorded.DEFAULT);
    }

    private static Checked of(SourceFile file, Recorded recorded) {
        return of(DatasetFile.of(file, recorded));
    }

    /** Checks any source. */
    public static Checked of(ConversationSource dataset) {
        Faults faults = new Faults();
        List<WrittenConversation> seen = new ArrayList<>();
        dataset.check(faults, seen::add);
        return new Checked(dataset, lines(faults), seen);
    }

    private static String lines(Faults faults) {
        try {
            faults.throwIfAny("it");
            return "";
        } catch (FaultyInputException e) {
            return String.valueOf(e.getMessage()).replaceFirst("^.*\n", "").stripIndent();
        }
    }

    /** Returns the one conversation; fails where there are faults. */
    public WrittenConversation conversation() {
        if (!faults.isEmpty() || conversations.size() != 1) {
            throw new AssertionError(conversations.size() + " conversations, faults: " + faults);
        }
        return conversations.get(0);
    }

    /** Returns the first turn of the one conversation. */
    public WrittenTurn turn() {
        return conversation().turns().get(0);
    }

    /** Returns what a second pass reads. */
    List<WrittenConversation> again() {
        try (Stream<WrittenConversation> second = dataset.conversations()) {
            return second.toList();
        }
    }
}
