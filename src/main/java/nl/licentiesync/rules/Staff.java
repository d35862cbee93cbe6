package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.model.Teacher;

/** The people of one school, found by teacher id or e-mail address without regard to case (section 2.2). */
public final class Staff {

    private final List<Teacher> teachers;
    private final Map<String, Known> byName = new HashMap<>();

    /** The people in these rows of one school. */
    public Staff(List<Teacher> teachers) {
        this.teachers = teachers;
    }

    /** The last day in service of the person with this id or address, the latest of several; empty when unknown here. */
    public Optional<LocalDate> lastDayOf(String idOrEmail) {
        return known(idOrEmail).map(known -> lastDay(known.last()));
    }

    /** The first of those who have this id or address. */
    public Optional<Teacher> find(String idOrEmail) {
        return known(idOrEmail).map(Known::first);
    }

    /** The person with this id or address; of several the one with the latest last day in service. */
    public Optional<Teacher> lastToLeave(String idOrEmail) {
        return known(idOrEmail).map(Known::last);
    }

    private Optional<Known> known(String idOrEmail) {
        if (idOrEmail.isEmpty()) {
            return Optional.empty();
        }
        if (byName.isEmpty()) {
            teachers.forEach(this::add);
        }
        return Optional.ofNullable(byName.get(key(idOrEmail)));
    }

    private void add(Teacher teacher) {
        Known alone = new Known(teacher, teacher);
        byName.merge(key(teacher.id().value()), alone, Known::and);
        if (!teacher.email().isEmpty()) {
            byName.merge(key(teacher.email()), alone, Known::and);
        }
    }

    private static LocalDate lastDay(Teacher teacher) {
        return teacher.endDate() == null ? LocalDate.MAX : teacher.endDate();
    }

    /**
     * Is the same for two texts when both {@link String#equalsIgnoreCase} and their lower case say so: the second tells
     * the Turkish dotless i from the i, which the first does not.
     */
    private static String key(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(text)) {
            return lower;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return lower.contentEquals(folded) ? lower : lower + '\n' + folded;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The first of those who have one id or address, and the last to leave. */
    private record Known(Teacher first, Teacher last) {
        Known and(Known other) {
            return new Known(first, lastDay(other.last).isAfter(lastDay(last)) ? other.last : last);
        }
    }
}
