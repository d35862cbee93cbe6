package nl.licentiesync.model;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A program of the catalogue.
 *
 * @param name what people call it; empty when the catalogue does not say
 * @param yearPlanning where the year planning is found; empty when unknown
 * @param cancelBefore cancelling must happen before this day of the school year; null means the usual deadline
 * @param methodId the method in Basispoort, or method/product, that opens it; empty when Basispoort is not told of it
 */
public record Program(
        ProgramId id,
        String name,
        String publisher,
        YearGroups yearGroups,
        String yearPlanning,
        @Nullable MonthDay cancelBefore,
        String methodId) {

    /** A program that the catalogue does not list: for all year groups, with the usual deadline. */
    public static Program unlisted(ProgramId id) {
        return new Program(id, "", "", YearGroups.ANY, "", null, "");
    }

    /** The catalogue's name, else the code. */
    public String displayName() {
        return name.isEmpty() ? id.value() : name;
    }

    /** The same program with other year groups. */
    public Program withYearGroups(YearGroups others) {
        return new Program(id, name, publisher, others, yearPlanning, cancelBefore, methodId);
    }

    /** The same program with another deadline. */
    public Program withCancelBefore(@Nullable MonthDay other) {
        return new Program(id, name, publisher, yearGroups, yearPlanning, other, methodId);
    }
}
