package nl.licentiesync.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.compare.Cause;
import nl.licentiesync.ask.compare.ChangedRow;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** Prints a comparison; teachers with the same change and the same causes are grouped. */
final class ComparisonPrinter {

    /** Teachers named before only their number is told. */
    private static final int NAMED = 3;

    /** Places named of one cause. */
    private static final int PLACES = 4;

    private final ConsoleTable consoleTable;
    private final Messages messages;

    ComparisonPrinter(ConsoleTable consoleTable, Messages messages) {
        this.consoleTable = consoleTable;
        this.messages = messages;
    }

    /** Simulates all schools with this calendar, school by school. */
    void print(ComparisonSide was, ComparisonSide now, SchoolCalendar calendar, Stream<List<ChangedRow>> schools) {
        consoleTable.heading(0, messages.get("compare.title"));
        print("A", was, calendar);
        print("B", now, calendar);
        ComparisonTotals totals = new ComparisonTotals();
        schools.filter(rows -> !rows.isEmpty()).forEach(rows -> {
            totals.add(rows);
            printSchool(rows);
        });
        consoleTable.blank();
        consoleTable.heading(0, totals.schools() == 0 ? messages.get("compare.nothing") : total(totals));
    }

    private void print(String letter, ComparisonSide side, SchoolCalendar calendar) {
        String date = messages.shortDate(side.moment().date());
        Long run = side.run();
        String text = run == null
                ? messages.get("compare.exports", String.valueOf(side.folder()), date)
                : messages.get("compare.run", run.toString(), date);
        consoleTable.row(2, new Cell(letter, 3), new Cell(text, 75));
        SchoolCalendar own = side.moment().evidence().calendar();
        if (own != null && !own.equals(calendar)) {
            consoleTable.text(5, messages.get("compare.otherYears", years(own), years(calendar)));
        }
        List<Source> rejected = side.rejected();
        if (!rejected.isEmpty()) {
            String number = messages.number(rejected.size());
            consoleTable.text(5, messages.count("compare.rejected", rejected.size(), letter, number, rejected.get(0)));
        }
    }

    private String years(SchoolCalendar calendar) {
        return messages.get(
                "compare.years", messages.day(calendar.yearStart()), Integer.toString(calendar.resultsYears()));
    }

    private void printSchool(List<ChangedRow> rows) {
        School school = rows.get(0).school();
        consoleTable.blank();
        consoleTable.heading(0, "%s (%s)".formatted(school.displayName(), school.code()));
        List<ChangedRow> sorted = rows.stream()
                .sorted(Comparator.comparing((ChangedRow row) -> row.program().id())
                        .thenComparing(row -> row.change().kind()))
                .toList();
        grouped(sorted, row -> row.program().id()).forEach(this::printProgram);
    }

    private void printProgram(List<ChangedRow> rows) {
        Program program = rows.get(0).program();
        consoleTable.heading(2, program.displayName());
        grouped(rows, Same::of).forEach(this::printSame);
    }

    private void printSame(List<ChangedRow> rows) {
        ChangedRow first = rows.get(0);
        String number = messages.number(rows.size());
        consoleTable.row(
                4,
                new Cell(
                        ChangeMark.sign(first.change().kind()),
                        2,
                        ChangeMark.style(first.change().kind())),
                new Cell(headline(first.change()), 56, "bold"),
                new Cell(messages.count("count.teachers", rows.size(), number), 18));
        consoleTable.row(6, new Cell(names(rows), 74, "faint"));
        if (!first.decisive()) {
            consoleTable.text(6, messages.get("compare.together"));
        }
        for (int i = 0; i < first.causes().size(); i++) {
            int place = i;
            List<Cause> same = rows.stream().map(row -> row.causes().get(place)).toList();
            consoleTable.row(
                    6, new Cell("–", 2), new Cell(same.get(0).text(), 50), new Cell(places(same), 22, "faint"));
        }
    }

    private String headline(Change change) {
        String reasons = change.reasons().stream().map(messages::reason).collect(Collectors.joining("; "));
        return messages.get(
                change.now() == Access.NONE ? "compare.change.because" : "compare.change",
                messages.get("compare.kind." + change.kind()),
                messages.get("access." + change.now()),
                messages.get("access." + change.was()),
                reasons);
    }

    private String names(List<ChangedRow> rows) {
        List<String> names =
                rows.stream().map(ChangedRow::teacher).map(Teacher::displayName).toList();
        return messages.first(names, NAMED, "difference.more");
    }

    private static String places(List<Cause> causes) {
        Set<String> places = new LinkedHashSet<>();
        for (Cause cause : causes) {
            Stream.of(place("A ", cause.wasAt()), place("B ", cause.nowAt()))
                    .filter(place -> !place.isEmpty())
                    .forEach(places::add);
        }
        String some = places.stream().limit(PLACES).collect(Collectors.joining(", "));
        return places.size() > PLACES ? some + ", …" : some;
    }

    /** Lines of both exports look the same; runs do not. */
    private static String place(String side, @Nullable Source source) {
        if (source == null) {
            return "";
        }
        boolean inExport = source instanceof Source.ExportLine || source instanceof Source.ExportLines;
        return inExport ? side + source : source.toString();
    }

    private String total(ComparisonTotals totals) {
        String kinds = Stream.of(ChangeKind.values())
                .filter(kind -> totals.counts().of(kind) > 0)
                .map(kind -> messages.get(
                        "compare.count." + kind, messages.number(totals.counts().of(kind))))
                .collect(Collectors.joining(", "));
        String where = messages.count("count.schools", totals.schools(), messages.number(totals.schools()));
        return messages.count(
                "compare.total",
                totals.counts().all(),
                messages.number(totals.counts().all()),
                kinds,
                where);
    }

    private static <K> Collection<List<ChangedRow>> grouped(List<ChangedRow> rows, Function<ChangedRow, K> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** A group of teachers with the same differences. */
    private record Same(Access was, Access now, List<Reason> reasons, boolean decisive, List<String> causes) {

        static Same of(ChangedRow row) {
            return new Same(
                    row.change().was(),
                    row.change().now(),
                    row.change().reasons(),
                    row.decisive(),
                    row.causes().stream().map(Cause::text).toList());
        }
    }
}
