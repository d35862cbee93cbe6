package nl.licentiesync.command;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunStatus;

/** Prints a line for each past run, in columns that fit a terminal of 80 even with national figures. */
final class HistoryTable {

    private static final int WIDTH = 80;

    /** Formats a date without its year. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private static final List<String> HEADER =
            List.of("run", "date", "started", "status", "visible", "gained", "lost", "rejected");
    private static final List<String> TEXTS = List.of("date", "started", "status");
    private static final int STATUS = HEADER.indexOf("status");

    private final PrintWriter out;
    private final List<Integer> widths = new ArrayList<>();
    private final int gap;

    /** A table in which these runs fit. */
    HistoryTable(PrintWriter out, List<PastRun> runs) {
        this.out = out;
        for (int column = 0; column < HEADER.size(); column++) {
            int widest = HEADER.get(column).length();
            for (PastRun run : runs) {
                widest = Math.max(widest, cells(run).get(column).length());
            }
            widths.add(widest);
        }
        int texts = widths.stream().mapToInt(Integer::intValue).sum();
        this.gap = texts + 2 * (HEADER.size() - 1) < WIDTH ? 2 : 1;
    }

    void printHeader() {
        print(HEADER, "");
    }

    void print(PastRun run) {
        print(cells(run), style(run.run().status()));
    }

    /** An unfinished run was interrupted, as the reader of the history holds the lock. */
    static String status(PastRun past) {
        return past.run().status() == RunStatus.RUNNING
                ? "INTERRUPTED"
                : past.run().status().name();
    }

    /** Highlights runs that need attention. */
    static String style(RunStatus status) {
        return switch (status) {
            case HELD, FAILED, RUNNING -> "bold,red";
            case PUBLISHED -> "green";
            case REPLACED, UNDONE -> "";
        };
    }

    private static List<String> cells(PastRun past) {
        return List.of(
                past.run().id().toString(),
                past.run().date().toString(),
                past.started().format(MOMENT),
                status(past),
                number(past.counts(), RunCounts::full),
                number(past.counts(), RunCounts::gained),
                number(past.counts(), RunCounts::lost),
                number(past.counts(), RunCounts::rejected));
    }

    private static String number(Optional<RunCounts> counts, ToLongFunction<RunCounts> which) {
        return counts.map(all -> String.format(Locale.ROOT, "%,d", which.applyAsLong(all)))
                .orElse("-");
    }

    private void print(List<String> cells, String style) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            String room = " ".repeat(widths.get(column) - text.length());
            String seen = column == STATUS ? Colour.styled(text, style) : text;
            line.append(column == 0 ? "" : " ".repeat(gap))
                    .append(TEXTS.contains(HEADER.get(column)) ? seen + room : room + seen);
        }
        out.println(line);
    }
}
