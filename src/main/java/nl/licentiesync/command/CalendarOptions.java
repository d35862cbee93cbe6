package nl.licentiesync.command;

import java.time.MonthDay;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options for the school year and the results years. */
@OptionTopic(HelpTopic.YEARS)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CalendarOptions {

    @Option(
            names = "--school-year-start",
            paramLabel = "MM-DD",
            defaultValue = "08-01",
            description = "First day of the school year (default: ${DEFAULT-VALUE}).")
    private MonthDay schoolYearStart;

    @Option(
            names = "--results-years",
            paramLabel = "N",
            defaultValue = "1",
            description = "School years that results stay visible after a licence ended (default: ${DEFAULT-VALUE}).")
    private int resultsYears;

    /** The calendar that was asked for; where nothing was typed, that of a published run. */
    SchoolCalendar calendar(CommandSpec spec, @Nullable SchoolCalendar published) {
        SchoolCalendar asked = calendar(spec);
        if (published == null) {
            return asked;
        }
        return new SchoolCalendar(
                TypedCommandLine.is(spec, "--school-year-start") ? asked.yearStart() : published.yearStart(),
                TypedCommandLine.is(spec, "--results-years") ? asked.resultsYears() : published.resultsYears());
    }

    /** The calendar that was asked for. */
    SchoolCalendar calendar(CommandSpec spec) {
        int years = OptionRanges.inRange(spec, "--results-years", resultsYears, 0, SchoolCalendar.MOST_RESULTS_YEARS);
        try {
            return new SchoolCalendar(schoolYearStart, years);
        } catch (IllegalArgumentException e) {
            throw OptionRanges.refused(spec, "--school-year-start", schoolYearStart, e.getMessage() + ".");
        }
    }
}
