package dev.parley.dataset.synthetic;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;

/**
 * Counts as OpenAI's models do. The one class that knows jtokkit, so that nobody needs it who does not have it.
 *
 * @param encoding the encoding
 */
record JtokkitCounter(Encoding encoding) implements TokenCounter {

    private static final String JTOKKIT = "com.knuddels.jtokkit.Encodings";

    /** Reads an encoding, some megabytes, when it is first asked for. */
    private static final class Registry {
        static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();
    }

    static boolean isAvailable() {
        try {
            Class.forName(JTOKKIT, false, JtokkitCounter.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static TokenCounter of(String encoding) {
        return new JtokkitCounter(Registry.ENCODINGS
                .getEncoding(encoding)
                .orElseThrow(() -> new IllegalArgumentException("jtokkit does not know the encoding " + encoding)));
    }

    @Override
    public int count(String text) {
        return encoding.countTokensOrdinary(text);
    }

    @Override
    public String name() {
        return encoding.getName();
    }
}
