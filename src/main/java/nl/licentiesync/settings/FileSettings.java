package nl.licentiesync.settings;

import java.util.Map;

/**
 * What a configuration file says.
 *
 * @param options the values of options
 * @param groups how the exports are written, by key: columns, values, constants, dates
 */
record FileSettings(Map<String, Setting> options, Map<String, SettingNode> groups) {

    static final FileSettings NONE = new FileSettings(Map.of(), Map.of());
}
