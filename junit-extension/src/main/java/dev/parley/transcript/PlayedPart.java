package dev.parley.transcript;

/**
 * The part of a test's conversations that is played where a filter leaves some out.
 *
 * @param played how many are played
 * @param all how many there are
 * @param by what leaves the others out, for example {@code tags = smoke}
 * @since 0.1.0
 */
public record PlayedPart(int played, int all, String by) {

    /** Returns for example {@code 12 of 40 conversations, by tags = smoke}. */
    @Override
    public String toString() {
        return played + " of " + all + " conversations, by " + by;
    }
}
