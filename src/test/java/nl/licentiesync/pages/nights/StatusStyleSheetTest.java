package nl.licentiesync.pages.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import org.junit.jupiter.api.Test;

/** What the style sheet beside the reports says on the pages of each run. */
class StatusStyleSheetTest {

    @Test
    void theCurrentReportSaysThatALaterNightWasHeld() {
        assertThat(css(night(3, 24, PastNight.Status.HELD), current(2, 23), night(1, 22, PastNight.Status.PUBLISHED)))
                .containsExactly(
                        "--later-1: \"Dit is niet de geldende stand: dat is die van 23 november 2026.\";",
                        "--later-2: \"De nacht van 24 november 2026 is tegengehouden; dit is de stand van 23 november 2026.\";");
    }

    @Test
    void orThatItFailed() {
        assertThat(css(night(2, 24, PastNight.Status.FAILED), current(1, 23)))
                .containsExactly(
                        "--later-1: \"De nacht van 24 november 2026 is mislukt; dit is de stand van 23 november 2026.\";");
    }

    @Test
    void aNightThatWasHeldBeforeTheCurrentOneIsForgotten() {
        assertThat(css(current(3, 24), night(2, 24, PastNight.Status.HELD))).isEmpty();
    }

    /** Run 3 restored run 1, whose report bears the number of that one. */
    @Test
    void aRestoredReportIsCurrentAgain() {
        PastNight restored = new PastNight(
                3,
                LocalDate.of(2026, 11, 22),
                LocalTime.NOON,
                PastNight.Status.PUBLISHED,
                true,
                Optional.empty(),
                List.of(),
                Optional.of("2026-11-22-run-1"),
                1);
        assertThat(css(restored, night(2, 23, PastNight.Status.UNDONE), night(1, 22, PastNight.Status.PUBLISHED)))
                .containsExactly("--later-2: \"Dit is niet de geldende stand: dat is die van 22 november 2026.\";");
    }

    private static List<String> css(PastNight... nights) {
        return StatusStyleSheet.of(List.of(nights), new Messages(Messages.DUTCH))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--"))
                .toList();
    }

    private static PastNight current(long run, int day) {
        return night(run, day, PastNight.Status.PUBLISHED, true);
    }

    private static PastNight night(long run, int day, PastNight.Status status) {
        return night(run, day, status, false);
    }

    private static PastNight night(long run, int day, PastNight.Status status, boolean isCurrent) {
        return new PastNight(
                run,
                LocalDate.of(2026, 11, day),
                LocalTime.NOON,
                status,
                isCurrent,
                Optional.empty(),
                List.of(),
                Optional.of("2026-11-%d-run-%d".formatted(day, run)),
                run);
    }
}
