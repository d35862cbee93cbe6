package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.model.Teacher;

/** The people of one school, found by teacher id or e-mail address in any case (section 2.2). */
public final class Staff {

    private final List<Teacher> teachers;

    /** The people in these rows of one school. */
    public Staff(List<Teacher> teachers) {
        this.teachers = teachers;
    }

    /** The last day in service of whoever has this id or address, the latest of several; empty when unknown here. */
    public Optional<LocalDate> lastDayOf(String idOrEmail) {
        if (idOrEmail.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = null;
        for (Teacher teacher : teachers) {
            if (same(teacher.id().value(), idOrEmail) || same(teacher.email(), idOrEmail)) {
                LocalDate lastDay = teacher.endDate() == null ? LocalDate.MAX : teacher.endDate();
                last = last == null || lastDay.isAfter(last) ? lastDay : last;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Whoever has this id or address. */
    public List<Teacher> find(String idOrEmail) {
        return teachers.stream()
                .filter(teacher -> same(teacher.id().value(), idOrEmail) || same(teacher.email(), idOrEmail))
                .toList();
    }

    /** The first comparison is quick; the second tells the Turkish dotless i from the i, which the first does not. */
    private static boolean same(String left, String right) {
        return left.equalsIgnoreCase(right) && left.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
    }
}
