package nl.licentiesync.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.NightResult;
import nl.licentiesync.nightly.Replacement;
import nl.licentiesync.report.Notice;
import nl.licentiesync.report.NoticeKind;
import nl.licentiesync.report.NoticeMessages;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.LinkDifferences;

/** Prints the result of a night in a few lines. */
final class NightSummary {

    private final NightResult result;
    private final LocalDate date;

    NightSummary(NightResult result, LocalDate date) {
        this.result = result;
        this.date = date;
    }

    void print(PrintWriter stream) {
        LabelledLines out = new LabelledLines(stream, Terminal.ofStandardOutput());
        ReportTotals totals = result.totals();
        out.heading(result.held() ? "bold,red" : "bold,green", headline());
        out.line(
                "exports",
                "%s, %s, %s",
                EnglishCounts.of(totals.schools(), "school"),
                EnglishCounts.of(totals.licences(), "licence"),
                EnglishCounts.of(totals.teachers(), "teacher"));
        out.line(
                "programs",
                "%,d visible, %,d results only, %,d not visible",
                totals.rows(Access.FULL),
                totals.rows(Access.RESULTS_ONLY),
                totals.rows(Access.NONE));
        printReplaced(out);
        out.line(
                "changes",
                "%,d gained, %,d lost, %,d reduced, %,d restored %s",
                totals.changes(ChangeKind.GAINED),
                totals.changes(ChangeKind.LOST),
                totals.changes(ChangeKind.REDUCED),
                totals.changes(ChangeKind.RESTORED),
                result.dateBefore() == null ? "(no earlier date was published)" : "since " + result.dateBefore());
        out.line(
                "input",
                "%s rejected (%,d kept in force), %s%s",
                EnglishCounts.of(result.findings(Severity.ERROR), "row"),
                result.keptInForce(),
                EnglishCounts.of(result.findings(Severity.WARNING), "warning"),
                result.findings().isEmpty() ? "" : ": see rejects.csv");
        out.line("to do", "%s", toDo(totals));
        printUnusedHeaders(out);
        printGoneSchools(out);
        printGainedSchools(out);
        printNotices(out);
        printGuard(out);
        out.path("report", result.report());
        stream.flush();
    }

    /** The lines that are printed even with --quiet: one for each due notice. */
    void printDue(PrintWriter out) {
        for (Notice notice : result.due()) {
            out.println(String.format(
                    Locale.ROOT, "Night of %s, run %d: %s", date, result.run(), NoticeMessages.english(notice)));
        }
        out.flush();
    }

    private static String toDo(ReportTotals totals) {
        List<String> parts = new ArrayList<>();
        for (ActionKind kind : ActionKind.values()) {
            long number = totals.actions(kind);
            if (number > 0) {
                parts.add(
                        switch (kind) {
                            case ACCEPT_TERMS -> "accept the terms of " + EnglishCounts.of(number, "licence");
                            case CHECK_ACCEPTER ->
                                "find out who accepted the terms of " + EnglishCounts.of(number, "licence");
                            case GRANT_PERMISSION -> "permit publishers (" + number + ")";
                            case REORDER -> "order " + EnglishCounts.of(number, "licence") + " again";
                            case REQUEST_ACCOUNT -> "request " + EnglishCounts.of(number, "account");
                        });
            }
        }
        return parts.isEmpty() ? "nothing needs to be done" : String.join(", ", parts) + ": see actions.csv";
    }

    /** Schools that are gone have a line of their own. */
    private void printNotices(LabelledLines out) {
        for (Notice notice : result.notices()) {
            if (notice.kind() != NoticeKind.SCHOOLS_GONE && notice.kind() != NoticeKind.SCHOOLS_GAINED) {
                out.line("notice", "%s", NoticeMessages.english(notice));
            }
        }
    }

    private String headline() {
        if (result.dryRun()) {
            return "Dry run of the night of %s: %s. Nothing was changed."
                    .formatted(date, result.held() ? "the guard would HOLD it" : "it would be published");
        }
        return String.format(
                Locale.ROOT,
                "Night of %s, run %d: %s.",
                date,
                result.run(),
                result.held() ? "HELD by the guard" : "published");
    }

    private void printReplaced(LabelledLines out) {
        Replacement replaced = result.replaced();
        if (replaced == null) {
            return;
        }
        ReportTotals totals = result.totals();
        replaced.counts()
                .ifPresent(was -> out.line(
                        "before",
                        "%,d (%+,d), %,d (%+,d), %,d (%+,d) in run %s, which this one %s",
                        was.full(),
                        totals.rows(Access.FULL) - was.full(),
                        was.resultsOnly(),
                        totals.rows(Access.RESULTS_ONLY) - was.resultsOnly(),
                        was.none(),
                        totals.rows(Access.NONE) - was.none(),
                        replaced.run(),
                        result.held() || result.dryRun() ? "would replace" : "replaces"));
        LinkDifferences differences = replaced.differences();
        out.line(
                "differs",
                "%,d gained, %,d lost, %,d reduced, %,d restored since run %s%s",
                differences.of(ChangeKind.GAINED),
                differences.of(ChangeKind.LOST),
                differences.of(ChangeKind.REDUCED),
                differences.of(ChangeKind.RESTORED),
                replaced.run(),
                replaced.schools().isEmpty() ? "" : ", at " + EnglishCounts.schools(replaced.schools()));
    }

    private void printUnusedHeaders(LabelledLines out) {
        result.unusedHeaders()
                .forEach((file, headers) -> out.line(
                        "headers",
                        "nothing uses these of %s: %s",
                        file.fileName(),
                        headers.stream().map(NightSummary::described).collect(Collectors.joining(", "))));
    }

    private static String described(UnusedHeader header) {
        Column column = header.resembles();
        return column == null
                ? header.name()
                : "%s (looks like %s, which the file lacks)".formatted(header.name(), column.english());
    }

    private void printGoneSchools(LabelledLines out) {
        List<SchoolCode> gone = result.goneSchools();
        if (!gone.isEmpty()) {
            out.line("gone", "all licences or all teachers of %s", namedOrInSummary(gone));
        }
    }

    private void printGainedSchools(LabelledLines out) {
        List<SchoolCode> gained = result.gainedSchools();
        if (!gained.isEmpty()) {
            out.line(
                    "sudden",
                    "more than ten programs gained or restored by what vanished at %s",
                    namedOrInSummary(gained));
        }
    }

    private static String namedOrInSummary(List<SchoolCode> schools) {
        return EnglishCounts.schools(schools)
                + (schools.size() > EnglishCounts.SCHOOLS_NAMED ? ", see summary.json" : "");
    }

    private void printGuard(LabelledLines out) {
        for (String remark : result.guardVerdict().sentences()) {
            out.line("guard", "%s", remark);
        }
        if (result.held() && !result.dryRun()) {
            out.line(
                    "",
                    "Nothing was published; state and latest are as they were. If the report below is right, run accept"
                            + " with the same options instead of sync; if not, export again and run sync.");
        }
    }
}
