package nl.licentiesync.ask;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what somebody may have meant whose question names something that is not there. */
final class NearestNames {

    /** How many are proposed. */
    static final int MOST = 5;

    /** Similarity from which a name is proposed, 0 to 1. */
    private static final double ALIKE = 0.8;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestNames() {}

    /**
     * The elements that have a name like this one, the most similar first, and by their order where that is equal.
     *
     * @param asked the name as it was asked for, folded
     * @param names what an element is called, folded
     */
    static <T> List<T> of(String asked, Collection<T> all, Function<T, Stream<String>> names, Comparator<T> order) {
        return all.stream()
                .map(one -> Map.entry(one, similarity(asked, names.apply(one))))
                .filter(one -> one.getValue() >= ALIKE)
                .sorted(Map.Entry.<T, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(order)))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    private static double similarity(String asked, Stream<String> names) {
        return names.filter(name -> !name.isEmpty())
                .mapToDouble(name -> SIMILARITY.apply(asked, name))
                .max()
                .orElse(0);
    }
}
