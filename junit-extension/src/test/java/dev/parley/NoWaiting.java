package dev.parley;

import dev.parley.model.Pause;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Lets no time pass between the attempts of a request. {@code Run} has it registered for every class that it runs. */
public final class NoWaiting implements BeforeAllCallback {

    private static final Pause NONE = time -> {};

    @Override
    public void beforeAll(ExtensionContext context) {
        pauseBy(context, NONE);
    }

    static void pauseBy(ExtensionContext context, Pause pause) {
        context.getRoot()
                .getStore(Namespace.create(ConversationTestExtension.class))
                .put(Pause.class, pause);
    }
}
