package nl.licentiesync.model;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A program of the catalogue.
 *
 * @param name what people call it; empty when the catalogue does not say
 * @param yearPlanning where the year planning is found; empty when unknown
 * @param cancelBefore cancelling must happen before this day of the school year; null means the usual deadline
 * @param renewal whether its licences end by themselves with the school year in which they start
 * @param resultsYears school years during which results stay, 0 to 9; null means those of the configuration
 * @param methodId the method in Basispoort, or method/product, that opens it; empty when Basispoort is not told of it
 */
public record Program(
        ProgramId id,
        String name,
        String publisher,
        YearGroups yearGroups,
        String yearPlanning,
        @Nullable MonthDay cancelBefore,
        Renewal renewal,
        @Nullable Integer resultsYears,
        String methodId) {

    /** A program of which the catalogue says neither whether licences renew nor how long results stay. */
    public Program(
            ProgramId id,
            String name,
            String publisher,
            YearGroups yearGroups,
            String yearPlanning,
            @Nullable MonthDay cancelBefore,
            String methodId) {
        this(id, name, publisher, yearGroups, yearPlanning, cancelBefore, Renewal.NOT_STATED, null, methodId);
    }

    /** A program that the catalogue does not list: for all year groups, with the usual deadline, renewed, of no publisher. */
    public static Program unlisted(ProgramId id) {
        return new Program(id, "", "", YearGroups.ANY, "", null, "");
    }

    /** The catalogue's name, else the code. */
    public String displayName() {
        return name.isEmpty() ? id.value() : name;
    }

    /** The same program with other year groups. */
    public Program withYearGroups(YearGroups others) {
        return new Program(id, name, publisher, others, yearPlanning, cancelBefore, renewal, resultsYears, methodId);
    }

    /** The same program with another deadline. */
    public Program withCancelBefore(@Nullable MonthDay other) {
        return new Program(id, name, publisher, yearGroups, yearPlanning, other, renewal, resultsYears, methodId);
    }

    /** The same program, whose licences renew or end. */
    public Program withRenewal(Renewal other) {
        return new Program(id, name, publisher, yearGroups, yearPlanning, cancelBefore, other, resultsYears, methodId);
    }

    /** The same program with another number of results years. */
    public Program withResultsYears(@Nullable Integer other) {
        return new Program(id, name, publisher, yearGroups, yearPlanning, cancelBefore, renewal, other, methodId);
    }

    /** The same program of another publisher. */
    public Program withPublisher(String other) {
        return new Program(id, name, other, yearGroups, yearPlanning, cancelBefore, renewal, resultsYears, methodId);
    }

    /** Whether licences end by themselves with the school year in which they start. */
    public boolean endsWithSchoolYear() {
        return renewal == Renewal.ENDS;
    }

    /** By the code alone, which tells the programs of a catalogue apart. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
