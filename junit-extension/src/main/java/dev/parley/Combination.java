package dev.parley;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.Variant;
import dev.parley.model.EndpointSettings;
import dev.parley.plan.PlanSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the combinations of models and tool choices in which a test plays its conversations.
 *
 * @param model the model; absent where none is named
 * @param choice the tool choice; absent where none is declared
 * @param variant what tells it from the others
 */
record Combination(Optional<String> model, Optional<ToolSelection> choice, Variant variant) {

    /** Returns each model with each tool choice; one combination where neither varies. */
    static List<Combination> of(List<String> models, List<ToolSelection> choices) {
        List<Combination> all = new ArrayList<>();
        for (Optional<String> model : orNone(models)) {
            for (Optional<ToolSelection> choice : orNone(choices)) {
                Map<String, String> varying = new LinkedHashMap<>();
                model.filter(name -> models.size() > 1).ifPresent(name -> varying.put("model", name));
                choice.filter(each -> choices.size() > 1).ifPresent(each -> varying.put("tool_choice", word(each)));
                all.add(new Combination(model, choice, new Variant(varying)));
            }
        }
        return all;
    }

    private static <T> List<Optional<T>> orNone(List<T> values) {
        return values.isEmpty()
                ? List.of(Optional.empty())
                : values.stream().map(Optional::of).toList();
    }

    private static String word(ToolSelection choice) {
        return choice instanceof ForcedTool forced ? forced.name() : choice.toString();
    }

    EndpointSettings endpoint(EndpointSettings settings) {
        return model.map(settings::asking).orElse(settings);
    }

    PlanSettings plan(PlanSettings settings) {
        return choice.map(settings::declaring).orElse(settings);
    }
}
