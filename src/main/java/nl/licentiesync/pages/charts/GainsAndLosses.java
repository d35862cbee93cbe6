package nl.licentiesync.pages.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart with a bar upwards for what is gained and one downwards for what is lost, for months or nights side by side.
 *
 * @param id what tells its parts from those of other charts of the page
 * @param title what it shows
 * @param description what stands out, for who does not see it
 * @param most the number at the end of the scale, in words
 */
public record GainsAndLosses(String id, String title, String description, String most, List<Bar> bars) {

    /** Width and height of the picture, and where its zero line is. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 220;
    public static final int ZERO = 96;

    private static final int TALLEST = 80;

    /**
     * The chart of these values, on one scale.
     *
     * @param most the largest value, in words
     */
    public static GainsAndLosses of(String id, String title, String description, String most, List<Value> values) {
        long largest = 1;
        for (Value value : values) {
            largest = Math.max(largest, Math.max(value.gained(), value.lost()));
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int from = WIDTH * i / values.size();
            int to = WIDTH * (i + 1) / values.size();
            bars.add(new Bar(
                    from + (to - from) / 6,
                    Math.max(2, (to - from) * 2 / 3),
                    height(value.gained(), largest),
                    height(value.lost(), largest),
                    value.label(),
                    value.mark()));
        }
        return new GainsAndLosses(id, title, description, most, bars);
    }

    /** What is there can be seen, however small it is. */
    private static int height(long value, long largest) {
        return value == 0 ? 0 : (int) Math.max(2, TALLEST * value / largest);
    }

    /**
     * What is gained and lost in a month or a night.
     *
     * @param label below it; empty when the one before it says enough
     * @param mark a sign above it, such as for a night that was held; empty for most
     */
    public record Value(long gained, long lost, String label, String mark) {}

    /** The two bars of a month or a night. */
    public record Bar(int x, int width, int gained, int lost, String label, String mark) {

        /** The middle of the bars. */
        public int middle() {
            return x + width / 2;
        }
    }
}
