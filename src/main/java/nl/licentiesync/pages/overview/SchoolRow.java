package nl.licentiesync.pages.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.LicenceStatus;

/**
 * A school in the overview.
 *
 * @param inExports whether tonight's exports say anything of it
 * @param teachers in service
 * @param full rows of visibility.csv that are fully visible; the next two in the same way
 * @param termsToAccept licences whose terms are to be accepted; the next four in the same way
 * @param ending licences that end with the running school year
 * @param resultsEnding licences whose results end with it
 * @param coming what the nights of each coming month change if nothing else happens
 */
public record SchoolRow(
        String code,
        String name,
        boolean inExports,
        int teachers,
        int full,
        int resultsOnly,
        int none,
        int termsToAccept,
        int acceptersToCheck,
        int permissionsToGrant,
        int licencesToReorder,
        int accountsToRequest,
        int ending,
        int resultsEnding,
        SortedMap<YearMonth, ChangeCounts> coming) {

    public static SchoolRow of(SchoolReport report, PageFacts facts) {
        School school = report.school();
        String name = school.name().isEmpty() ? report.schoolBefore().name() : school.name();
        int[] rows = new int[Access.values().length];
        report.rows().forEach(row -> rows[row.visibility().access().ordinal()]++);
        int[] actions = new int[ActionKind.values().length];
        for (Action action : report.actions()) {
            actions[action.kind().ordinal()]++;
        }
        LocalDate lastDay = facts.rules().calendar().lastDayOfYear(facts.date());
        int ending = 0;
        int resultsEnding = 0;
        for (LicenceStatus licenceStatus : report.licenceStatuses().all()) {
            ending += licenceStatus.endsOn(lastDay) ? 1 : 0;
            resultsEnding += licenceStatus.resultsEndOn(lastDay) ? 1 : 0;
        }
        return new SchoolRow(
                school.code().value(),
                name,
                !school.isEmpty(),
                (int) school.teachers().stream()
                        .filter(teacher -> !teacher.leftBefore(facts.date()))
                        .count(),
                rows[Access.FULL.ordinal()],
                rows[Access.RESULTS_ONLY.ordinal()],
                rows[Access.NONE.ordinal()],
                actions[ActionKind.ACCEPT_TERMS.ordinal()],
                actions[ActionKind.CHECK_ACCEPTER.ordinal()],
                actions[ActionKind.GRANT_PERMISSION.ordinal()],
                actions[ActionKind.REORDER.ordinal()],
                actions[ActionKind.REQUEST_ACCOUNT.ordinal()],
                ending,
                resultsEnding,
                coming(report.forecast()));
    }

    private static SortedMap<YearMonth, ChangeCounts> coming(List<ForecastNight> nights) {
        SortedMap<YearMonth, ChangeCounts> months = new TreeMap<>();
        for (ForecastNight night : nights) {
            months.merge(YearMonth.from(night.date()), ChangeCounts.of(night.changes()), ChangeCounts::plus);
        }
        return months;
    }

    /** The name, else the code. */
    public String title() {
        return name.isEmpty() ? code : name;
    }

    /** Everything that can be done. */
    public int todo() {
        return termsToAccept + acceptersToCheck + permissionsToGrant + licencesToReorder + accountsToRequest;
    }

    /** The remaining columns, so that all parts fit the width. */
    public int shareOfRest() {
        return Math.max(0, 100 - share(full) - share(resultsOnly));
    }

    /** Hundredths of the rows. */
    public int share(int part) {
        int all = full + resultsOnly + none;
        return all == 0 ? 0 : Math.round(100f * part / all);
    }
}
