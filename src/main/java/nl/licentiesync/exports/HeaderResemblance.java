package nl.licentiesync.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the known column that an unused header probably means: it is spelled similarly, contains all words of one of
 * the column's names, or is in {@code usual-headers.properties}.
 */
public final class HeaderResemblance {

    private static final String LIST = "usual-headers.properties";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters of a name for each one that may differ. */
    private static final int LETTERS_PER_SLIP = 6;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final Map<Column, List<String>> usual;

    private HeaderResemblance(Map<Column, List<String>> usual) {
        this.usual = usual;
    }

    /** The resemblance by the list that the program brings. */
    public static HeaderResemblance load() {
        Properties list = new Properties();
        try (InputStream in = Objects.requireNonNull(HeaderResemblance.class.getResourceAsStream(LIST), LIST);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            list.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Column, List<String>> usual = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            List<String> names = new ArrayList<>();
            for (String name : list.getProperty(column.english(), "").split(",")) {
                if (!name.isBlank()) {
                    names.add(joined(name));
                }
            }
            usual.put(column, List.copyOf(names));
        }
        return new HeaderResemblance(usual);
    }

    /**
     * The column that a header looks most like; empty when it looks like none.
     *
     * @param candidates the columns that it may mean, which the file lacks
     */
    public Optional<Column> columnLike(String header, Collection<Column> candidates) {
        String name = joined(header);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(column -> closeness(header, name, column) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt((Column column) -> closeness(header, name, column))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The usual names of a column, without blanks and punctuation. */
    List<String> usualNames(Column column) {
        return usual.getOrDefault(column, List.of());
    }

    private int closeness(String header, String name, Column column) {
        if (usualNames(column).contains(name)) {
            return 0;
        }
        int closest = Integer.MAX_VALUE;
        for (String own : List.of(column.english(), column.dutch())) {
            int slips = DISTANCE.apply(name, joined(own));
            if (slips <= joined(own).length() / LETTERS_PER_SLIP) {
                closest = Math.min(closest, slips);
            } else if (words(own).size() > 1 && words(header).containsAll(words(own))) {
                closest = Math.min(closest, LETTERS_PER_SLIP);
            }
        }
        return closest;
    }

    private static List<String> words(String header) {
        return BETWEEN_WORDS
                .splitAsStream(plain(header))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String joined(String header) {
        return BETWEEN_WORDS.matcher(plain(header)).replaceAll("");
    }

    private static String plain(String header) {
        return MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
