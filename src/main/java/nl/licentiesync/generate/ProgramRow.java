package nl.licentiesync.generate;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/**
 * A generated program of the catalogue.
 *
 * @param cancelBefore null means the usual deadline
 * @param term until when its licences run
 * @param resultsYears school years that its results stay; null means the configured number
 * @param methodId the method in Basispoort that opens it; empty for none
 * @param share how many of the schools hold a licence, 0 to 1
 */
record ProgramRow(
        String id,
        String name,
        String publisher,
        YearGroups yearGroups,
        String yearPlanning,
        @Nullable MonthDay cancelBefore,
        LicenceTerm term,
        @Nullable Integer resultsYears,
        String methodId,
        double share)
        implements Row {

    private static final MonthDay USUAL_DEADLINE = MonthDay.of(6, 30);
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /** Cancelling must happen before this day of the school year. */
    MonthDay deadline() {
        return cancelBefore == null ? USUAL_DEADLINE : cancelBefore;
    }

    /** The same program, with the place where its year planning is found. */
    ProgramRow plannedIn(String place) {
        return new ProgramRow(
                id, name, publisher, yearGroups, place, cancelBefore, term, resultsYears, methodId, share);
    }

    /** The same program, opened by another method, or by none when it is empty. */
    ProgramRow openedBy(String method) {
        return new ProgramRow(
                id, name, publisher, yearGroups, yearPlanning, cancelBefore, term, resultsYears, method, share);
    }

    /** The same program, whose results stay another number of school years. */
    ProgramRow keepingResults(int years) {
        return new ProgramRow(
                id, name, publisher, yearGroups, yearPlanning, cancelBefore, term, years, methodId, share);
    }

    @Override
    public List<String> cells(ExportForm form) {
        return List.of(
                id,
                name,
                publisher,
                form.range(yearGroups),
                yearPlanning,
                cancelBefore == null ? "" : cancelBefore.format(MONTH_AND_DAY),
                form.renews(term),
                resultsYears == null ? "" : resultsYears.toString(),
                methodId);
    }
}
