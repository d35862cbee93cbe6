package nl.licentiesync.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings from the environment: LICENTIESYNC_MAX_REJECTED sets max-rejected; an empty variable sets nothing. */
final class Environment {

    static final String FILE = "LICENTIESYNC_CONFIG";

    private static final String PREFIX = "LICENTIESYNC_";
    /** What the launcher reads. */
    private static final Set<String> FOR_LAUNCHER = Set.of("LICENTIESYNC_JAVA_OPTS", "LICENTIESYNC_CACHE");

    private static final String FACTS_OF_A_NIGHT = "LICENTIESYNC_NIGHT_";

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The file that it names, if any. */
    @Nullable
    String file() {
        String file = variables.get(FILE);
        return file == null || file.isEmpty() ? null : file;
    }

    /** Whether it sets anything. */
    boolean hasSettings() {
        return variables.entrySet().stream().anyMatch(entry -> isSetting(entry.getKey(), entry.getValue()));
    }

    Map<String, Setting> settings(SettingKeys keys) {
        Map<String, Setting> settings = new TreeMap<>();
        new TreeMap<>(variables).forEach((variable, value) -> {
            if (isSetting(variable, value)) {
                String key = key(variable);
                String place = "environment " + variable;
                keys.check(key, place, Environment::variable);
                settings.put(key, new Setting(value, place));
            }
        });
        return settings;
    }

    private static boolean isSetting(String variable, String value) {
        return variable.startsWith(PREFIX)
                && !value.isEmpty()
                && !variable.startsWith(FACTS_OF_A_NIGHT)
                && !FOR_LAUNCHER.contains(variable)
                && !variable.equals(FILE);
    }

    private static String key(String variable) {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
