package nl.licentiesync.command;

/** What a line on standard error is. */
enum LogFormat {
    /** For people. */
    text,
    /** An object in JSON, for collectors. */
    json
}
