package nl.licentiesync.report;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences that administrators read, in Dutch or English. */
public final class Messages {

    /** Dutch, the default. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    /** The sentences of one language; those that it lacks are in Dutch. */
    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "nl.licentiesync.report.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Whether there is a sentence of this key. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence of this key with its arguments filled in; message formats serve one thread at a time. */
    public synchronized String get(String key, Object... arguments) {
        return formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale))
                .format(arguments);
    }
}
