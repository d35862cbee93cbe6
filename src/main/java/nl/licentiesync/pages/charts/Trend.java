package nl.licentiesync.pages.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart with a line from night to night.
 *
 * @param id what tells its parts from those of other charts of the page
 * @param line the points of the line, as SVG writes them
 * @param most the largest value, in words
 * @param least the smallest value, in words
 */
public record Trend(
        String id, String title, String description, String line, List<Point> points, String most, String least) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 160;

    private static final int TOP = 24;
    private static final int BOTTOM = 120;

    /** The line through these values, whose scale begins at the smallest one. */
    public static Trend of(String id, String title, String description, List<Value> values, String most, String least) {
        long largest = values.stream().mapToLong(Value::value).max().orElse(0);
        long smallest = values.stream().mapToLong(Value::value).min().orElse(0);
        List<Point> points = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int x = WIDTH * (2 * i + 1) / (2 * values.size());
            int y = largest == smallest
                    ? (TOP + BOTTOM) / 2
                    : (int) (BOTTOM - (BOTTOM - TOP) * (value.value() - smallest) / (largest - smallest));
            points.add(new Point(x, y, value.label()));
            line.append(String.format(Locale.ROOT, "%d,%d ", x, y));
        }
        return new Trend(id, title, description, line.toString().strip(), points, most, least);
    }

    /**
     * The value of a night.
     *
     * @param label below it; empty when the one before it says enough
     * @param words the night and the value, for the description
     */
    public record Value(long value, String label, String words) {}

    /** The place of a night on the line. */
    public record Point(int x, int y, String label) {}
}
