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
        String methodId,
        double share)
        implements Row {

    private static final MonthDay USUAL_DEADLINE = MonthDay.of(6, 30);
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /** Its renews: empty means yes. */
    private static final String RENEWS = "";

    /** Its results_years: empty means the configured number. */
    private static final String USUAL_RESULTS_YEARS = "";

    /** Cancelling must happen before this day of the school year. */
    MonthDay deadline() {
        return cancelBefore == null ? USUAL_DEADLINE : cancelBefore;
    }

    /** The same program, with the place where its year planning is found. */
    ProgramRow plannedIn(String place) {
        return new ProgramRow(id, name, publisher, yearGroups, place, cancelBefore, methodId, share);
    }

    /** The same program, opened by another method, or by none when it is empty. */
    ProgramRow openedBy(String method) {
        return new ProgramRow(id, name, publisher, yearGroups, yearPlanning, cancelBefore, method, share);
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
                RENEWS,
                USUAL_RESULTS_YEARS,
                methodId);
    }
}
