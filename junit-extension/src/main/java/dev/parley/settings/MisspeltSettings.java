package dev.parley.settings;

import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds names outside the code that are nearly a setting's: what is misspelt would be dropped in silence. A name that is
 * near to none is left alone, because other modules and tests have parameters of their own.
 *
 * @since 0.1.0
 */
public final class MisspeltSettings {

    private static final Pattern OURS = Pattern.compile("(?i)parley[._](.+)");
    private static final Setting API_KEY = new Setting("apiKey", "api-key", String.class, false);

    private final Source source;
    private final List<Setting> settings;
    private final Map<String, String> known = new LinkedHashMap<>();

    private MisspeltSettings(Source source, List<Setting> settings) {
        this.source = source;
        this.settings = settings;
        settings.forEach(this::addKnown);
        addKnown(API_KEY);
    }

    /** Knows a setting by its name and, where an annotation's name stands in front, by the attribute's alone. */
    private void addKnown(Setting setting) {
        String name = source.names().apply(setting);
        known.put(setting.name(), name);
        known.putIfAbsent(Setting.kebab(setting.label()), name);
    }

    /** Adds a fault for each misspelt name. */
    public static void check(List<Source> sources, List<Setting> settings, Faults faults) {
        sources.forEach(source -> new MisspeltSettings(source, settings).check(faults));
    }

    private void check(Faults faults) {
        for (String name : candidates()) {
            meant(name)
                    .ifPresent(right ->
                            faults.add("there is no such setting", source.where(name), "did you mean " + right + "?"));
        }
    }

    /** Returns the names that are said: of those that can be seen, and of likely misspellings of those that cannot. */
    private Set<String> candidates() {
        Set<String> candidates = new TreeSet<>(source.seen());
        for (Setting setting : settings) {
            candidates.add("parley." + setting.label());
            candidates.add("parley." + setting.name().replace('-', '_'));
        }
        candidates.removeIf(name -> !OURS.matcher(name).matches());
        candidates.removeAll(known.values());
        candidates.remove(API_KEY.variable()); // a key among the parameters is a fault of its own
        candidates.removeIf(name -> source.values().apply(name).isEmpty());
        return candidates;
    }

    private Optional<String> meant(String name) {
        String bare = OURS.matcher(name).replaceFirst("$1").replace('_', '-');
        return NearestWord.of(bare, known.keySet()).map(known::get);
    }
}
