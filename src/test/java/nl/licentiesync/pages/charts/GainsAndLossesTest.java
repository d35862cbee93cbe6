package nl.licentiesync.pages.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars are in proportion to each other, on one scale for both directions, and what is there can be seen. */
class GainsAndLossesTest {

    @Test
    void barsShareOneScale() {
        GainsAndLosses chart =
                GainsAndLosses.of("id", "", "", "", List.of(value(400, 100), value(0, 0), value(1, 200)));

        assertThat(chart.bars())
                .extracting(GainsAndLosses.Bar::gained, GainsAndLosses.Bar::lost)
                .containsExactly(tuple(80, 20), tuple(0, 0), tuple(2, 40));
        assertThat(chart.bars()).extracting(GainsAndLosses.Bar::x).containsExactly(40, 280, 520);
    }

    @Test
    void aLineRunsFromTheLeastToTheMost() {
        Trend trend = Trend.of(
                "id",
                "",
                "",
                List.of(new Trend.Value(10, "", ""), new Trend.Value(20, "", ""), new Trend.Value(15, "", "")),
                "20",
                "10");

        assertThat(trend.line()).isEqualTo("120,120 360,24 600,72");
    }

    private static GainsAndLosses.Value value(long gained, long lost) {
        return new GainsAndLosses.Value(gained, lost, "", "");
    }
}
