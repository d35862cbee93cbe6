package nl.licentiesync.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.model.SchoolCode;

/** Numbers of things and lists of schools, as the screen tells them in English. */
final class EnglishCounts {

    /** Schools that are named; the others are counted. */
    static final int SCHOOLS_NAMED = 10;

    private EnglishCounts() {}

    /** A number of things, such as {@code 1 row} and {@code 1,200 rows}. */
    static String of(long number, String thing) {
        return String.format(Locale.ROOT, number == 1 ? "%,d %s" : "%,d %ss", number, thing);
    }

    /** The codes of the first schools, and how many more there are. */
    static String schools(List<SchoolCode> schools) {
        String codes =
                schools.stream().limit(SCHOOLS_NAMED).map(SchoolCode::value).collect(Collectors.joining(", "));
        return schools.size() > SCHOOLS_NAMED
                ? String.format(Locale.ROOT, "%s and %,d more", codes, schools.size() - SCHOOLS_NAMED)
                : codes;
    }
}
