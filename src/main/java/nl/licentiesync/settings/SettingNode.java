package nl.licentiesync.settings;

import java.util.List;
import java.util.Map;

/** A value, a list or a group of values in the configuration file, with its origin: "licentiesync.yaml, line 3". */
public sealed interface SettingNode {

    /** Where it is. */
    String place();

    /** A single value. */
    record Text(String value, String place) implements SettingNode {}

    /** Several values. */
    record Items(List<Text> items, String place) implements SettingNode {}

    /** Values by key, in the order of the file. */
    record Group(Map<String, SettingNode> entries, String place) implements SettingNode {}
}
