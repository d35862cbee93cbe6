package nl.licentiesync.exports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the header of a file that looks most like one that it lacks; used only for messages. */
final class NearHeader {

    private static final int LONGEST = 60;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearHeader() {}

    /** The header that probably means a column: one that resembles it, else one of which half the letters agree. */
    static Optional<String> of(Column column, Collection<HeaderName> headers) {
        HeaderResemblance resemblance = HeaderResemblance.load();
        Optional<String> known = readable(headers)
                .filter(header ->
                        resemblance.columnLike(header, List.of(column)).isPresent())
                .findFirst();
        return known.or(() -> nearest(column.english(), headers)).or(() -> nearest(column.dutch(), headers));
    }

    /** The end of a phrase about a header: the one that is perhaps meant; empty when none looks like it. */
    static String perhaps(String name, Collection<HeaderName> headers) {
        return nearest(name, headers)
                .map(near -> " (perhaps '%s')".formatted(near))
                .orElse("");
    }

    private static Optional<String> nearest(String name, Collection<HeaderName> headers) {
        String letters = HeaderResemblance.joined(name);
        return readable(headers)
                .filter(header -> 2 * distance(letters, header) <= letters.length())
                .min(Comparator.comparingInt(header -> distance(letters, header)));
    }

    /** The headers that are no whole lines, as they are when the delimiter is another. */
    private static Stream<String> readable(Collection<HeaderName> headers) {
        return headers.stream().map(HeaderName::text).filter(header -> header.length() <= LONGEST);
    }

    private static int distance(String letters, String header) {
        return DISTANCE.apply(letters, HeaderResemblance.joined(header));
    }
}
