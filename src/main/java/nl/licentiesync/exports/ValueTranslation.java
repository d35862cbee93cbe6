package nl.licentiesync.exports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates the values of a column, or the parts of a list, into those that the program knows. Compared without case,
 * after trimming.
 */
public final class ValueTranslation {

    /** The separators of a list, those first that separate more than others; blanks come last. */
    private static final List<String> SEPARATORS = List.of("|,", "/");

    /** Year groups are joined by other signs too. */
    private static final List<String> SEPARATORS_OF_YEAR_GROUPS = List.of("|,", "/", "+&");

    private final ConfigKey key;
    private final Map<String, ConfiguredText> translated;

    /**
     * The translation of a column.
     *
     * @param translated what each value becomes, by the value as the configuration writes it
     */
    public ValueTranslation(ConfigKey key, Map<String, ConfiguredText> translated) {
        this.key = key;
        Map<String, ConfiguredText> folded = new LinkedHashMap<>();
        translated.forEach((from, to) -> folded.put(folded(from), to));
        this.translated = folded;
    }

    /** A value as it is compared. */
    public static String folded(String value) {
        return HeaderName.folded(Blanks.collapsed(value));
    }

    /** The key of the configuration that holds it. */
    public ConfigKey key() {
        return key;
    }

    /** What values become, by the value as it is compared. */
    public Map<String, ConfiguredText> entries() {
        return translated;
    }

    /** A translator for the values of one part, which remembers those that it has met; not for several threads. */
    Translator translator(ValueKind kind) {
        return new Translator(kind);
    }

    /** Translates values, each of them once. */
    final class Translator {

        private static final int MOST_REMEMBERED = 10_000;

        private final boolean isList;
        private final List<String> strongSeparators;
        private final Map<String, String> known = new HashMap<>();

        private Translator(ValueKind kind) {
            this.isList = kind.isList();
            this.strongSeparators = kind == ValueKind.YEAR_GROUPS ? SEPARATORS_OF_YEAR_GROUPS : SEPARATORS;
        }

        /** A value as the program knows it; the same text when nothing translates it. */
        String translate(String value) {
            String result = known.get(value);
            if (result == null) {
                result = whole(value);
                if (known.size() < MOST_REMEMBERED) {
                    known.put(value, result);
                }
            }
            return result;
        }

        private String whole(String value) {
            ConfiguredText whole = translated.get(folded(value));
            if (whole != null) {
                return whole.value();
            }
            return isList ? Blanks.trimmed(parts(value, 0)) : value;
        }

        /** The list with its parts translated, its separators as they are. */
        private String parts(String list, int level) {
            if (level > strongSeparators.size()) {
                return list;
            }
            StringBuilder result = new StringBuilder();
            int start = 0;
            for (int at = 0; at <= list.length(); at++) {
                boolean ends = at == list.length() || separates(list.charAt(at), level);
                if (ends) {
                    String part = list.substring(start, at);
                    String translation = translation(part);
                    result.append(translation == null ? parts(part, level + 1) : translation);
                    if (at < list.length()) {
                        result.append(list.charAt(at));
                    }
                    start = at + 1;
                }
            }
            return result.toString();
        }

        private boolean separates(char c, int level) {
            return level < strongSeparators.size() ? strongSeparators.get(level).indexOf(c) >= 0 : Blanks.isBlank(c);
        }

        private @Nullable String translation(String part) {
            ConfiguredText found = Blanks.trimmed(part).isEmpty() ? null : translated.get(folded(part));
            return found == null ? null : found.value();
        }
    }
}
