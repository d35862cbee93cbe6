package nl.licentiesync.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.NightResult;
import nl.licentiesync.report.Totals;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;

/** Tells an operator in a few lines what came of a night. */
final class NightSummary {

    private static final int GONE_SCHOOLS_NAMED = 10;

    private final NightResult result;
    private final LocalDate date;

    NightSummary(NightResult result, LocalDate date) {
        this.result = result;
        this.date = date;
    }

    void print(PrintWriter out) {
        Totals totals = result.totals();
        line(out, "Night of %s, run %d: %s.", date, result.run(), result.held() ? "HELD by the guard" : "published");
        line(
                out,
                "  schools   %,d with %,d licences and %,d teachers",
                totals.schools(),
                totals.licences(),
                totals.teachers());
        line(
                out,
                "  programs  %,d visible, %,d results only, %,d not visible",
                totals.rows(Access.FULL),
                totals.rows(Access.RESULTS_ONLY),
                totals.rows(Access.NONE));
        line(
                out,
                "  changes   %,d gained, %,d lost, %,d reduced, %,d restored%s",
                totals.changes(ChangeKind.GAINED),
                totals.changes(ChangeKind.LOST),
                totals.changes(ChangeKind.REDUCED),
                totals.changes(ChangeKind.RESTORED),
                result.first() ? " (there is no earlier run)" : "");
        line(
                out,
                "  input     %,d rows rejected, %,d kept in force, %,d warnings%s",
                result.findings(Severity.ERROR),
                result.keptInForce(),
                result.findings(Severity.WARNING),
                result.findings().isEmpty() ? "" : "; see rejects.csv");
        printActions(out, totals);
        printGoneSchools(out);
        printGuard(out);
        line(out, "  report    %s", result.report());
        out.flush();
    }

    private static void printActions(PrintWriter out, Totals totals) {
        line(
                out,
                "  to do     accept terms of %,d licences (%,d programs wait at teachers), find out who accepted %,d,"
                        + " request %,d accounts%s",
                totals.actions(ActionKind.ACCEPT_TERMS),
                totals.waiting(ActionKind.ACCEPT_TERMS),
                totals.actions(ActionKind.CHECK_ACCEPTER),
                totals.actions(ActionKind.REQUEST_ACCOUNT),
                "; see actions.csv");
    }

    private void printGoneSchools(PrintWriter out) {
        List<SchoolCode> gone = result.goneSchools();
        if (!gone.isEmpty()) {
            String named = gone.stream()
                    .limit(GONE_SCHOOLS_NAMED)
                    .map(SchoolCode::value)
                    .collect(Collectors.joining(", "));
            String more = gone.size() > GONE_SCHOOLS_NAMED ? " and more, see summary.json" : "";
            line(out, "  gone      %,d schools lost all licences or all teachers: %s%s", gone.size(), named, more);
        }
    }

    private void printGuard(PrintWriter out) {
        for (String remark : result.guardVerdict().remarks()) {
            line(out, "  guard     %s", remark);
        }
        if (result.held()) {
            line(
                    out,
                    "            Nothing was published; state and latest are as they were. If the report below is right,");
            line(out, "            run the same command with --accept-changes; if not, export again and run again.");
        }
    }

    private static void line(PrintWriter out, String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
