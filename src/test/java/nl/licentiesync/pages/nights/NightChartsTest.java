package nl.licentiesync.pages.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.charts.StackedBars;
import org.junit.jupiter.api.Test;

/** What could be repaired stands by cause for each night, where it is known. */
class NightChartsTest {

    private final List<PastNight> nights = new ArrayList<>();

    @Test
    void causesStandOnEachOtherAndOtherNightsAreMarked() {
        add(PastNight.Status.PUBLISHED, null);
        add(PastNight.Status.REPLACED, new PastNight.Repairs(0, 0, 0));
        add(PastNight.Status.PUBLISHED, new PastNight.Repairs(100, 50, 0));
        add(PastNight.Status.HELD, new PastNight.Repairs(100, 100, 100));

        StackedBars chart = charts().repairs().orElseThrow();

        assertThat(chart.most()).isEqualTo("300");
        assertThat(chart.kinds()).containsExactly("voorwaarden accepteren", "toestemming geven", "account aanvragen");
        assertThat(chart.bars().stream().map(StackedBars.Bar::mark)).containsExactly("?", "↻", "", "✕");
        assertThat(chart.bars().get(0).parts()).isEmpty();
        assertThat(chart.bars().get(1).parts())
                .extracting(StackedBars.Part::height)
                .containsExactly(0, 0, 0);
        assertThat(chart.bars().get(2).parts())
                .containsExactly(
                        new StackedBars.Part(122, 50), new StackedBars.Part(97, 25), new StackedBars.Part(97, 0));
        assertThat(chart.bars().get(3).parts())
                .containsExactly(
                        new StackedBars.Part(122, 50), new StackedBars.Part(72, 50), new StackedBars.Part(22, 50));
    }

    @Test
    void thereIsNoChartOfOneNight() {
        add(PastNight.Status.PUBLISHED, null);
        add(PastNight.Status.PUBLISHED, new PastNight.Repairs(1, 0, 0));

        assertThat(charts().repairs()).isEmpty();
        assertThat(charts().visible()).isPresent();
    }

    private NightCharts charts() {
        List<PastNight> lastFirst = new ArrayList<>(nights);
        Collections.reverse(lastFirst);
        return new NightCharts(lastFirst, new Messages(Messages.DUTCH));
    }

    private void add(PastNight.Status status, PastNight.Repairs repairs) {
        int run = nights.size() + 1;
        nights.add(new PastNight(
                run,
                LocalDate.of(2026, 11, run),
                LocalTime.NOON,
                status,
                false,
                Optional.of(new PastNight.Figures(10, 0, 0, 0, Optional.ofNullable(repairs))),
                List.of(),
                Optional.empty(),
                run));
    }
}
