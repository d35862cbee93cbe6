package nl.licentiesync.settings;

/** What an option is set to, and where: "/etc/licentiesync.yaml, line 3" or "environment LICENTIESYNC_LANG". */
public record Setting(String value, String place) {}
