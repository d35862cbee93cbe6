package nl.licentiesync.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.intake.Column;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.intake.UnusedHeader;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.NightResult;
import nl.licentiesync.nightly.ReplacedRun;
import nl.licentiesync.report.Notice;
import nl.licentiesync.report.NoticeKind;
import nl.licentiesync.report.NoticeMessages;
import nl.licentiesync.report.Totals;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.LinkDifferences;

/** Tells an operator in a few lines what came of a night. */
final class NightSummary {

    private static final int SCHOOLS_NAMED = 10;

    private final NightResult result;
    private final LocalDate date;

    NightSummary(NightResult result, LocalDate date) {
        this.result = result;
        this.date = date;
    }

    void print(PrintWriter out) {
        Totals totals = result.totals();
        if (result.dryRun()) {
            line(
                    out,
                    "Dry run of the night of %s: %s. Nothing was changed.",
                    date,
                    result.held() ? "the guard would HOLD it" : "it would be published");
        } else {
            String outcome = result.held() ? "HELD by the guard" : "published";
            line(out, "Night of %s, run %d: %s.", date, result.run(), outcome);
        }
        line(
                out,
                "  exports   %s, %s, %s",
                count(totals.schools(), "school"),
                count(totals.licences(), "licence"),
                count(totals.teachers(), "teacher"));
        line(
                out,
                "  programs  %,d visible, %,d results only, %,d not visible",
                totals.rows(Access.FULL),
                totals.rows(Access.RESULTS_ONLY),
                totals.rows(Access.NONE));
        printReplaced(out);
        line(
                out,
                "  changes   %,d gained, %,d lost, %,d reduced, %,d restored %s",
                totals.changes(ChangeKind.GAINED),
                totals.changes(ChangeKind.LOST),
                totals.changes(ChangeKind.REDUCED),
                totals.changes(ChangeKind.RESTORED),
                result.dateBefore() == null ? "(no earlier date was published)" : "since " + result.dateBefore());
        line(
                out,
                "  input     %s rejected (%,d kept in force), %s%s",
                count(result.findings(Severity.ERROR), "row"),
                result.keptInForce(),
                count(result.findings(Severity.WARNING), "warning"),
                result.findings().isEmpty() ? "" : ": see rejects.csv");
        line(
                out,
                "  to do     accept the terms of %s, find out who accepted those of %s, request %s: see actions.csv",
                count(totals.actions(ActionKind.ACCEPT_TERMS), "licence"),
                count(totals.actions(ActionKind.CHECK_ACCEPTER), "licence"),
                count(totals.actions(ActionKind.REQUEST_ACCOUNT), "account"));
        printUnusedHeaders(out);
        printGoneSchools(out);
        printGainedSchools(out);
        printNotices(out);
        printGuard(out);
        line(out, "  report    %s", result.report());
        out.flush();
    }

    /** What is said even of a night of which nothing else is to be said: a line for each notice that is due. */
    void printDue(PrintWriter out) {
        for (Notice notice : result.due()) {
            line(out, "Night of %s, run %d: %s", date, result.run(), NoticeMessages.english(notice));
        }
        out.flush();
    }

    /** Schools that are gone have a line of their own. */
    private void printNotices(PrintWriter out) {
        for (Notice notice : result.notices()) {
            if (notice.kind() != NoticeKind.SCHOOLS_GONE && notice.kind() != NoticeKind.SCHOOLS_GAINED) {
                line(out, "  notice    %s", NoticeMessages.english(notice));
            }
        }
    }

    private void printReplaced(PrintWriter out) {
        ReplacedRun replaced = result.replaced();
        if (replaced == null) {
            return;
        }
        Totals totals = result.totals();
        replaced.counts()
                .ifPresent(was -> line(
                        out,
                        "  before    %,d (%+,d), %,d (%+,d), %,d (%+,d) in run %s, which this one %s",
                        was.full(),
                        totals.rows(Access.FULL) - was.full(),
                        was.resultsOnly(),
                        totals.rows(Access.RESULTS_ONLY) - was.resultsOnly(),
                        was.none(),
                        totals.rows(Access.NONE) - was.none(),
                        replaced.run(),
                        result.held() || result.dryRun() ? "would replace" : "replaces"));
        LinkDifferences differences = replaced.differences();
        line(
                out,
                "  differs   %,d gained, %,d lost, %,d reduced, %,d restored since run %s%s",
                differences.of(ChangeKind.GAINED),
                differences.of(ChangeKind.LOST),
                differences.of(ChangeKind.REDUCED),
                differences.of(ChangeKind.RESTORED),
                replaced.run(),
                replaced.schools().isEmpty() ? "" : ", at " + named(replaced.schools()));
    }

    private void printUnusedHeaders(PrintWriter out) {
        result.unusedHeaders()
                .forEach((file, headers) -> line(
                        out,
                        "  headers   nothing uses these of %s: %s",
                        file.fileName(),
                        headers.stream().map(NightSummary::described).collect(Collectors.joining(", "))));
    }

    private static String described(UnusedHeader header) {
        Column column = header.resembles();
        return column == null
                ? header.name()
                : "%s (looks like %s, which the file lacks)".formatted(header.name(), column.english());
    }

    private void printGoneSchools(PrintWriter out) {
        List<SchoolCode> gone = result.goneSchools();
        if (!gone.isEmpty()) {
            line(out, "  gone      all licences or all teachers of %s", namedOrInSummary(gone));
        }
    }

    private void printGainedSchools(PrintWriter out) {
        List<SchoolCode> gained = result.gainedSchools();
        if (!gained.isEmpty()) {
            line(
                    out,
                    "  sudden    more than ten programs gained or restored by what vanished at %s",
                    namedOrInSummary(gained));
        }
    }

    private static String namedOrInSummary(List<SchoolCode> schools) {
        return named(schools) + (schools.size() > SCHOOLS_NAMED ? ", see summary.json" : "");
    }

    private static String named(List<SchoolCode> schools) {
        String codes =
                schools.stream().limit(SCHOOLS_NAMED).map(SchoolCode::value).collect(Collectors.joining(", "));
        return schools.size() > SCHOOLS_NAMED
                ? String.format(Locale.ROOT, "%s and %,d more", codes, schools.size() - SCHOOLS_NAMED)
                : codes;
    }

    private void printGuard(PrintWriter out) {
        for (String remark : result.guardVerdict().sentences()) {
            line(out, "  guard     %s", remark);
        }
        if (result.held() && !result.dryRun()) {
            line(
                    out,
                    "            Nothing was published; state and latest are as they were. If the report below is right,");
            line(
                    out,
                    "            run accept with the same options instead of sync; if not, export again and run sync.");
        }
    }

    static String count(long number, String what) {
        return String.format(Locale.ROOT, number == 1 ? "%,d %s" : "%,d %ss", number, what);
    }

    private static void line(PrintWriter out, String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
