package nl.licentiesync.pages.nights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.charts.GainsAndLosses;
import nl.licentiesync.pages.charts.StackedBars;
import nl.licentiesync.pages.charts.Trend;
import nl.licentiesync.rules.RepairCause;

/** The charts of the last nights: what could be seen after each, and what each gained and lost. */
public final class NightCharts {

    private static final int NIGHTS = 30;

    /** A line needs two points. */
    private static final int FEWEST = 2;

    private final List<PastNight> nights;
    private final Messages messages;

    /**
     * The charts of these nights.
     *
     * @param nights the last one first
     */
    public NightCharts(List<PastNight> nights, Messages messages) {
        List<PastNight> last = new ArrayList<>(nights.stream()
                .filter(night -> night.figures().isPresent())
                .limit(NIGHTS)
                .toList());
        Collections.reverse(last);
        this.nights = last;
        this.messages = messages;
    }

    /** What could be seen after each night that counts; empty when there are too few. */
    public Optional<Trend> visible() {
        List<Trend.Value> values = new ArrayList<>();
        long most = Long.MIN_VALUE;
        long least = Long.MAX_VALUE;
        for (PastNight night : nights) {
            if (night.status() == PastNight.Status.PUBLISHED) {
                long visible = figures(night).visible();
                most = Math.max(most, visible);
                least = Math.min(least, visible);
                values.add(new Trend.Value(
                        visible,
                        label(night, values.size()),
                        messages.date(night.date()) + ": " + messages.number(visible)));
            }
        }
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(Trend.of(
                "visible",
                messages.get("charts.visible"),
                messages.get(
                        "charts.visible.text",
                        values.get(0).words(),
                        values.get(values.size() - 1).words()),
                values,
                messages.number(most),
                messages.number(least)));
    }

    /**
     * What could be repaired after each night, by its first cause, also of those that were held or replaced; empty when
     * that is known of too few.
     */
    public Optional<StackedBars> repairs() {
        List<StackedBars.Value> values = new ArrayList<>();
        long most = 0;
        int known = 0;
        for (PastNight night : nights) {
            Optional<PastNight.Repairs> repairs = figures(night).repairs();
            most = Math.max(most, repairs.map(PastNight.Repairs::all).orElse(0L));
            known += repairs.isPresent() ? 1 : 0;
            values.add(new StackedBars.Value(
                    repairs.map(of -> List.of(of.terms(), of.permission(), of.account()))
                            .orElse(List.of()),
                    label(night, values.size()),
                    repairs.isPresent() ? mark(night) : "?"));
        }
        if (known < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(StackedBars.of(
                "repairs",
                messages.get("charts.repairs"),
                messages.get("charts.repairs.text", messages.number(most)),
                messages.number(most),
                Arrays.stream(RepairCause.values())
                        .map(cause -> messages.get("charts.cause." + cause))
                        .toList(),
                values));
    }

    /** What each night gained and lost, also those that were held or replaced; empty when there are too few. */
    public Optional<GainsAndLosses> changes() {
        List<GainsAndLosses.Value> values = new ArrayList<>();
        long most = 0;
        for (PastNight night : nights) {
            PastNight.Figures figures = figures(night);
            boolean isFirst = figures.gained() > 0 && figures.gained() == figures.visible();
            if (!isFirst) {
                most = Math.max(most, Math.max(figures.gained(), figures.lost()));
                values.add(new GainsAndLosses.Value(
                        figures.gained(), figures.lost(), label(night, values.size()), mark(night)));
            }
        }
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(GainsAndLosses.of(
                "nightly",
                messages.get("charts.nights"),
                messages.get("charts.nights.text", messages.number(most)),
                messages.number(most),
                values));
    }

    private static PastNight.Figures figures(PastNight night) {
        return night.figures().orElseThrow();
    }

    /** Every fifth night has a label, so that none runs into the next. */
    private String label(PastNight night, int number) {
        return number % 5 == 0 ? messages.shortDate(night.date()).substring(0, 5) : "";
    }

    private static String mark(PastNight night) {
        return switch (night.status()) {
            case HELD -> "✕";
            case REPLACED, UNDONE -> "↻";
            case RUNNING, PUBLISHED, FAILED, DRY_RUN -> "";
        };
    }
}
