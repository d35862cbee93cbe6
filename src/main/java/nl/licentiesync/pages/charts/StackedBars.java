package nl.licentiesync.pages.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart with a bar for each night, in which the numbers of several kinds stand on each other.
 *
 * @param id what tells its parts from those of other charts of the page
 * @param title what it shows
 * @param description what stands out, for who does not see it
 * @param most the largest sum, in words
 * @param kinds what the parts of a bar are, from the bottom up
 */
public record StackedBars(
        String id, String title, String description, String most, List<String> kinds, List<Bar> bars) {

    /** Width and height of the picture, and where its zero line is. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 200;
    public static final int ZERO = 172;

    private static final int TALLEST = 150;

    /**
     * The chart of these values, on one scale.
     *
     * @param most the largest sum, in words
     */
    public static StackedBars of(
            String id, String title, String description, String most, List<String> kinds, List<Value> values) {
        long largest =
                Math.max(1, values.stream().mapToLong(StackedBars::sum).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int from = WIDTH * i / values.size();
            int to = WIDTH * (i + 1) / values.size();
            bars.add(new Bar(
                    from + (to - from) / 6,
                    Math.max(2, (to - from) * 2 / 3),
                    parts(values.get(i), largest),
                    values.get(i).label(),
                    values.get(i).mark()));
        }
        return new StackedBars(id, title, description, most, kinds, bars);
    }

    private static long sum(Value value) {
        return value.parts().stream().mapToLong(Long::longValue).sum();
    }

    /** What is there can be seen, however small it is. */
    private static List<Part> parts(Value value, long largest) {
        List<Part> parts = new ArrayList<>();
        int y = ZERO;
        for (long number : value.parts()) {
            int height = number == 0 ? 0 : (int) Math.max(2, TALLEST * number / largest);
            y -= height;
            parts.add(new Part(y, height));
        }
        return parts;
    }

    /**
     * The numbers of a night.
     *
     * @param parts one for each kind; none when they are not known
     * @param label below it; empty when the one before it says enough
     * @param mark a sign above it, such as for a night that was held; empty for most
     */
    public record Value(List<Long> parts, String label, String mark) {}

    /** The bar of a night. */
    public record Bar(int x, int width, List<Part> parts, String label, String mark) {

        /** The middle of the bar. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** The part of one kind. */
    public record Part(int y, int height) {}
}
