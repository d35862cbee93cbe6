package nl.licentiesync.pages.school;

import java.util.Locale;
import java.util.Set;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.pages.FoldedText;

/**
 * A teacher's name for a list by surname, in which Dutch prefixes do not count: "Anne de Vries" stands under V.
 *
 * @param given what stands before the surname, prefixes included; may be empty
 * @param surname the surname, else the whole name or number
 * @param key what the list is sorted by
 */
public record ListedName(String given, String surname, String key) implements Comparable<ListedName> {

    /** Words that stand before a surname and belong to it; some exports put them in its column. */
    private static final Set<String> PREFIXES = Set.of(
            "aan", "bij", "d'", "de", "den", "der", "het", "in", "onder", "op", "over", "'s", "'t", "’s", "’t", "te",
            "ten", "ter", "tot", "uit", "van", "vd", "v.d.", "von", "voor");

    /** The name of a teacher. */
    public static ListedName of(Teacher teacher) {
        String last = teacher.lastName();
        int start = startOfSurname(last);
        String surname = last.substring(start);
        if (surname.isEmpty()) {
            return new ListedName("", teacher.displayName(), key(teacher.displayName(), "", teacher));
        }
        String given = joined(
                joined(teacher.firstName(), teacher.prefix()),
                last.substring(0, start).strip());
        return new ListedName(given, surname, key(surname, teacher.firstName(), teacher));
    }

    /** The same name, with the number of its teacher. */
    ListedName numbered(TeacherId id) {
        return new ListedName(given, "%s (%s)".formatted(surname, id.value()), key);
    }

    /** Where the surname begins, after its prefixes; a name that is nothing but prefixes keeps the last one. */
    private static int startOfSurname(String name) {
        int start = 0;
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', start)) {
            if (!PREFIXES.contains(name.substring(start, blank).toLowerCase(Locale.ROOT))) {
                return start;
            }
            start = blank + 1;
        }
        return start;
    }

    private static String key(String surname, String first, Teacher teacher) {
        return FoldedText.of(surname)
                + '\t'
                + FoldedText.of(first)
                + '\t'
                + teacher.id().value();
    }

    private static String joined(String left, String right) {
        return left.isEmpty() || right.isEmpty() ? left + right : left + " " + right;
    }

    /** The whole name. */
    public String whole() {
        return joined(given, surname);
    }

    @Override
    public int compareTo(ListedName other) {
        return TextOrder.compare(key, other.key);
    }

    /** The key holds the number of the teacher, and so tells names apart. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ListedName name && key.equals(name.key) && surname.equals(name.surname);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
