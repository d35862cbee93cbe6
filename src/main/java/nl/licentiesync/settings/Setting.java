package nl.licentiesync.settings;

/** The value of a setting and its origin: "/etc/licentiesync.yaml, line 3" or "environment LICENTIESYNC_LANG". */
public record Setting(String value, String place) {}
