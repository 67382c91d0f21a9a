package dev.parley.dataset.synthetic;

import dev.parley.dataset.synthetic.Amount.Bell;
import dev.parley.input.Faults;
import dev.parley.input.WrittenTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts as people write them: {@code 50}, {@code 20..80}, {@code 50 +- 10}, {@code 50 +- 10 in 20..80}; {@code ±}
 * stands for {@code +-}.
 *
 * @since 0.1.0
 */
public final class AmountReader {

    /** Amounts of tokens: whole numbers from 1 to a million. */
    public static final AmountReader TOKENS = new AmountReader(
            AmountReader::tokens, 1, "a whole number from 1 to 1000000", "50, 20..80, 50 +- 10 or 50 +- 10 in 20..80");

    /** Times, in milliseconds, each number with its unit. */
    public static final AmountReader TIME = new AmountReader(
            AmountReader::millis, 0, WrittenTime.RULE, "2s, 1s..3s, 2s +- 500ms or 2s +- 1s in 1s..4s");

    private static final int MOST_TOKENS = 1_000_000;
    private static final int TAIL = 5; // deviations; a normal distribution has one draw in two million farther out

    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?(?: ?[a-z]{1,2})?)";
    private static final String RANGE = NUMBER + " *\\.\\. *" + NUMBER;
    private static final Pattern FIXED = Pattern.compile(NUMBER);
    private static final Pattern UNIFORM = Pattern.compile(RANGE);
    private static final Pattern NORMAL =
            Pattern.compile(NUMBER + " *(?:±|\\+-|\\+/-) *" + NUMBER + "(?: +in +" + RANGE + ")?");

    /** Reads one number; nothing for one that cannot be used. */
    @FunctionalInterface
    private interface NumberReader {
        Optional<Integer> read(String text);
    }

    private final NumberReader numbers;
    private final int floor;
    private final String rule;
    private final String examples;

    private AmountReader(NumberReader numbers, int floor, String rule, String examples) {
        this.numbers = numbers;
        this.floor = floor;
        this.rule = rule;
        this.examples = examples;
    }

    private static Optional<Integer> tokens(String text) {
        return text.matches("[0-9]{1,7}")
                ? Optional.of(Integer.valueOf(text)).filter(count -> count >= 1 && count <= MOST_TOKENS)
                : Optional.empty();
    }

    private static Optional<Integer> millis(String text) {
        return WrittenTime.of(text).map(Duration::toMillis).map(Math::toIntExact);
    }

    /**
     * Reads an amount.
     *
     * @param attribute what it is called, for messages
     * @param text the amount
     * @param where where it is said
     * @param faults takes all that is wrong with it
     * @return nothing where there are faults
     */
    public Optional<Amount> read(String attribute, String text, String where, Faults faults) {
        Reading reading = new Reading(attribute + " is \"" + text + "\"", where, faults);
        Matcher fixed = FIXED.matcher(text);
        Matcher uniform = UNIFORM.matcher(text);
        Matcher normal = NORMAL.matcher(text);
        if (fixed.matches()) {
            return reading.numbers(fixed).map(found -> Amount.of(found.get(0)));
        }
        if (uniform.matches()) {
            return reading.numbers(uniform).flatMap(found -> reading.range(found.get(0), found.get(1)));
        }
        if (normal.matches()) {
            return reading.numbers(normal).flatMap(reading::normal);
        }
        reading.reject("", "write it like " + examples);
        return Optional.empty();
    }

    /** One text that is read. */
    private final class Reading {

        private final String subject;
        private final String where;
        private final Faults faults;

        Reading(String subject, String where, Faults faults) {
            this.subject = subject;
            this.where = where;
            this.faults = faults;
        }

        /** Returns the numbers of a text, in order; nothing if one of them cannot be used. */
        Optional<List<Integer>> numbers(Matcher text) {
            List<Integer> found = new ArrayList<>();
            int written = 0;
            for (int group = 1; group <= text.groupCount(); group++) {
                String number = text.group(group);
                if (number != null) {
                    written++;
                    numbers.read(number)
                            .ifPresentOrElse(
                                    found::add, () -> reject(", and " + number + " is not " + rule, "mend the number"));
                }
            }
            return found.size() == written ? Optional.of(found) : Optional.empty();
        }

        Optional<Amount> range(int least, int most) {
            if (least > most) {
                reject(", which begins above its end", "write the smaller number first");
                return Optional.empty();
            }
            return Optional.of(new Amount(least, most, Optional.empty()));
        }

        Optional<Amount> normal(List<Integer> found) {
            Bell bell = new Bell(found.get(0), found.get(1));
            if (bell.deviation() == 0) {
                reject(", whose deviation is 0", "write the mean alone");
                return Optional.empty();
            }
            Optional<Amount> range = found.size() == 2 ? Optional.of(tails(bell)) : range(found.get(2), found.get(3));
            if (range.filter(clip -> bell.mean() < clip.least() || bell.mean() > clip.most())
                    .isPresent()) {
                reject(", whose mean is outside of its range", "widen the range");
                return Optional.empty();
            }
            return range.map(clip -> new Amount(clip.least(), clip.most(), Optional.of(bell)));
        }

        private Amount tails(Bell bell) {
            int tail = TAIL * bell.deviation();
            return new Amount(Math.max(floor, bell.mean() - tail), bell.mean() + tail, Optional.empty());
        }

        void reject(String problem, String advice) {
            faults.add(subject + problem, where, advice);
        }
    }
}
