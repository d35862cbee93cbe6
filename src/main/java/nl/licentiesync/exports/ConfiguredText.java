package nl.licentiesync.exports;

/** A value that the configuration gives, with the key that gives it. */
public record ConfiguredText(ConfigKey key, String value) {}
