package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.model.Teacher;

/** The people of one school, found by teacher id or e-mail address in any case (section 2.2). */
public final class Staff {

    private final Map<String, LocalDate> lastDayByName = new HashMap<>();

    /** The people in these rows of one school. */
    public Staff(Collection<Teacher> teachers) {
        for (Teacher teacher : teachers) {
            LocalDate lastDay = teacher.endDate() == null ? LocalDate.MAX : teacher.endDate();
            add(teacher.id().value(), lastDay);
            if (!teacher.email().isEmpty()) {
                add(teacher.email(), lastDay);
            }
        }
    }

    /** The last day in service of whoever has this id or address, the latest of several; empty when unknown here. */
    public Optional<LocalDate> lastDayOf(String idOrEmail) {
        return Optional.ofNullable(lastDayByName.get(folded(idOrEmail)));
    }

    private void add(String name, LocalDate lastDay) {
        lastDayByName.merge(folded(name), lastDay, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
