package nl.licentiesync.messages;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What people read, in Dutch or English: texts with their gaps filled in, numbers and dates; for any number of threads. What
 * is kept is looked up before it is computed: computing locks what other threads look up at the same time, and a lambda that
 * captures anything costs the quick compiler more than the look.
 */
public final class Messages {

    /** Dutch, the default. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final Object[] NOTHING = {};

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDate;
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Map<LocalDate, String> longDates = new ConcurrentHashMap<>();
    private final Map<LocalDate, String> shortDates = new ConcurrentHashMap<>();
    private final Map<String, TextWithGaps> withGaps = new ConcurrentHashMap<>();
    private final Map<Reason, String> reasons = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<@Nullable String> groups = new AtomicReferenceArray<>(1 << YearGroups.LAST + 1);

    /** The texts of one language; those that it lacks are in Dutch. */
    public Messages(Locale language) {
        // Numbers and months as in that country, whatever the machine is set to.
        this.locale = language.getLanguage().equals("en") ? Locale.UK : Locale.forLanguageTag("nl-NL");
        this.bundle = ResourceBundle.getBundle(
                "nl.licentiesync.messages.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.longDate = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.shortDate = DateTimeFormatter.ofPattern("dd-MM-yyyy", locale);
    }

    /** The language as HTML names it. */
    public String language() {
        return locale.getLanguage();
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** A text without gaps. */
    public String get(String key) {
        String known = plain.get(key);
        return known != null ? known : plain.computeIfAbsent(key, k -> get(k, NOTHING));
    }

    /** A text with its gaps filled in. */
    public String get(String key, Object... arguments) {
        TextWithGaps known = withGaps.get(key);
        TextWithGaps text = known != null
                ? known
                : withGaps.computeIfAbsent(key, k -> new TextWithGaps(bundle.getString(k), locale, this::number));
        return text.filled(arguments);
    }

    /** The text for one, or for another number, which fills its gap. */
    public String count(String key, long number) {
        return count(key, number, (Object) number);
    }

    /** The text for one, or for another number, with its gaps filled in by these arguments. */
    public String count(String key, long number, Object... arguments) {
        return get(number == 1 ? key + ".one" : key + ".many", arguments);
    }

    /** A reason in a few words. */
    public String reason(Reason reason) {
        String known = reasons.get(reason);
        return known != null ? known : reasons.computeIfAbsent(reason, r -> get("reason." + r));
    }

    /** A role. */
    public String role(Role role) {
        return get("role." + role.name());
    }

    /** Year groups, three or more in a row as a range; empty when none is valid. */
    public String groups(YearGroups ofTeacher) {
        String known = groups.get(ofTeacher.bits());
        if (known == null) {
            known = inWords(ofTeacher);
            groups.set(ofTeacher.bits(), known);
        }
        return known;
    }

    private String inWords(YearGroups groups) {
        List<String> parts = new ArrayList<>();
        for (int first = YearGroups.FIRST; first <= YearGroups.LAST; first++) {
            int last = first;
            while (groups.contains(last)) {
                last++;
            }
            int number = last - first;
            if (number > 2) {
                parts.add(get("groups.range", first, last - 1));
                first = last;
            } else if (number > 0) {
                parts.add(Integer.toString(first));
            }
        }
        return listed(parts);
    }

    /** Parts as a list in a sentence, the last two joined by a word. */
    public String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : get("groups.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** The first of these names, and in the text of this key how many more there are. */
    public String first(List<String> names, int most, String key) {
        String some = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? get(key, some, number((long) names.size() - most)) : some;
    }

    /** A number with its thousands apart. */
    public String number(long number) {
        return number > -1000 && number < 1000 ? Long.toString(number) : String.format(locale, "%,d", number);
    }

    /** A number of tenths as a decimal fraction, such as 0,2. */
    public String tenths(long tenths) {
        return String.format(locale, "%,.1f", tenths / 10.0);
    }

    /** A date in full, such as 23 november 2026. */
    public String date(LocalDate date) {
        String known = longDates.get(date);
        return known != null ? known : longDates.computeIfAbsent(date, longDate::format);
    }

    /** A date in figures, such as 23-11-2026. */
    public String shortDate(LocalDate date) {
        String known = shortDates.get(date);
        return known != null ? known : shortDates.computeIfAbsent(date, shortDate::format);
    }

    /** A month in full, such as augustus 2027. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
    }

    /** A day of the year in figures, such as 01-08. */
    public String day(MonthDay day) {
        return String.format(Locale.ROOT, "%02d-%02d", day.getDayOfMonth(), day.getMonthValue());
    }
}
