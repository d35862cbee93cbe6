package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunStatus;
import org.junit.jupiter.api.Test;

/** The table of past runs. */
class HistoryTableTest {

    private static final RunCounts COUNTRY =
            new RunCounts(1_234_567, 98_765, 345_678, 1_234_567, 1_112_233, 5, 6, 123_456, 7, 8, Optional.empty());

    @Test
    void ofOneSchoolItHasRoom() {
        assertThat(table(List.of(
                        past(1, RunStatus.PUBLISHED, new RunCounts(5, 1, 2, 3, 0, 0, 0, 1, 0, 0, Optional.empty())))))
                .containsExactly(
                        "run  date        started      status     visible  gained  lost  rejected",
                        "  1  2026-11-23  11-24 02:30  PUBLISHED        5       3     0         1");
    }

    @Test
    void ofTheWholeCountryItFitsATerminalOf80Columns() {
        List<String> lines =
                table(List.of(past(12345, RunStatus.PUBLISHED, COUNTRY), past(9, RunStatus.RUNNING, null)));

        assertThat(lines)
                .containsExactly(
                        "  run date       started     status        visible    gained      lost rejected",
                        "12345 2026-11-23 11-24 02:30 PUBLISHED   1,234,567 1,234,567 1,112,233  123,456",
                        "    9 2026-11-23 11-24 02:30 INTERRUPTED         -         -         -        -")
                .allMatch(line -> line.length() < 80);
    }

    private static List<String> table(List<PastRun> runs) {
        StringWriter written = new StringWriter();
        HistoryTable table = new HistoryTable(new PrintWriter(written, true), runs);
        table.printHeader();
        runs.forEach(table::print);
        return written.toString().lines().toList();
    }

    private static PastRun past(long id, RunStatus status, RunCounts counts) {
        return new PastRun(
                new Run(new RunId(id), LocalDate.parse("2026-11-23"), status, RunId.NONE, Optional.empty()),
                OffsetDateTime.parse("2026-11-24T02:30:00+01:00"),
                Optional.empty(),
                "",
                Optional.ofNullable(counts),
                List.of(),
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                false,
                false);
    }
}
