package nl.licentiesync.command;

/** The format of standard error: text or JSON. */
enum LogFormat {
    /** For people. */
    text,
    /** An object in JSON, for collectors. */
    json
}
