package dev.parley;

import dev.parley.settings.Setting;
import java.lang.annotation.Annotation;
import java.util.List;

/** Everything that can be set outside the code: the attributes of these annotations, and nothing else. */
final class KnownSettings {

    static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            ConversationTest.class,
            ToolLoop.class,
            Dataset.class,
            ToolCallMatching.class,
            Synthetic.class,
            Endpoint.class,
            SimulatedModel.class);

    private KnownSettings() {}

    static List<Setting> all() {
        return ANNOTATIONS.stream().flatMap(type -> Setting.of(type).stream()).toList();
    }
}
