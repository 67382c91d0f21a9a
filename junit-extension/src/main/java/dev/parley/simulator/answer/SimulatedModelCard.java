package dev.parley.simulator.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated server says about its one model.
 *
 * @since 0.1.0
 */
public final class SimulatedModelCard {

    /** 2026-01-01T00:00:00Z, always: equal requests get equal answers. */
    static final long CREATED = 1_767_225_600L;

    static final String NAME = "simulated-model";

    private SimulatedModelCard() {}

    /** Returns the list of models. */
    public static Map<String, @Nullable Object> list() {
        ObjectTree model = new ObjectTree()
                .with("id", NAME)
                .with("object", "model")
                .with("created", CREATED)
                .with("owned_by", "parley");
        return new ObjectTree()
                .with("object", "list")
                .with("data", List.of(model.tree()))
                .tree();
    }
}
