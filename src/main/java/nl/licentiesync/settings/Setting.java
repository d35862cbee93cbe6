package nl.licentiesync.settings;

/** The value of a setting and its origin: "/etc/licentiesync.yaml, line 3" or "environment LICENTIESYNC_LANG". */
public record Setting(String value, String place) {

    /** Between the values of an option that has several; no file is called so. */
    public static final String LIST_SEPARATOR = "\n";

    /** The value as people read it. */
    public String shown() {
        return value.replace(LIST_SEPARATOR, ", ");
    }
}
