package dev.parley;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Remembers what is to be waited for instead of waiting. */
final class RememberedWaiting implements BeforeAllCallback {

    /** What was to be waited for; whoever looks at it clears it first. */
    static final List<Duration> WAITED = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void beforeAll(ExtensionContext context) {
        NoWaiting.pauseBy(context, WAITED::add);
    }
}
