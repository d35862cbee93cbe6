package nl.licentiesync.intake;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;

/** How single values of an export are read (section 3). */
final class Values {

    private static final char NEXT_LINE = '\u0085';
    private static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Pattern LIST_SEPARATORS = Pattern.compile("[|,/\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern YEAR_GROUP_OR_RANGE = Pattern.compile(
            "(?<from>[0-9]+)(?:\\s*(?:-|t/m)\\s*(?<to>[0-9]+))?(?=[|,/\\s]|$)|[^|,/\\s]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Values() {}

    /** Without the blanks around it, non-breaking ones included. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    /** Whether a spreadsheet would run the text as a formula. */
    static boolean isFormulaLike(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether the text is one or more ASCII digits. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A day of the year written as {@code MM-DD}. */
    static Optional<MonthDay> monthDay(String text) {
        Matcher matcher = MONTH_AND_DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The roles in a list, and the parts that are none. */
    static Parsed<Set<Role>> roles(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> unknown = new ArrayList<>();
        for (String name : LIST_SEPARATORS.split(text)) {
            if (!name.isEmpty()) {
                Role.named(name).ifPresentOrElse(roles::add, () -> unknown.add(name));
            }
        }
        return new Parsed<>(Set.copyOf(roles), unknown);
    }

    /** The year groups in a list that may hold ranges, and the parts that are none. */
    static Parsed<YearGroups> yearGroups(String text) {
        int bits = 0;
        List<String> invalid = new ArrayList<>();
        Matcher matcher = YEAR_GROUP_OR_RANGE.matcher(text);
        while (matcher.find()) {
            String from = matcher.group("from");
            String to = matcher.group("to") == null ? from : matcher.group("to");
            int first = from == null ? 0 : yearGroup(from);
            int last = from == null ? 0 : yearGroup(to);
            if (from == null || first > last || last < YearGroups.FIRST || first > YearGroups.LAST) {
                invalid.add(matcher.group());
                continue;
            }
            if (first < YearGroups.FIRST || last > YearGroups.LAST) {
                invalid.add(matcher.group());
            }
            for (int group = Math.max(first, YearGroups.FIRST); group <= Math.min(last, YearGroups.LAST); group++) {
                bits |= 1 << group;
            }
        }
        boolean named = bits != 0 || !invalid.isEmpty();
        return new Parsed<>(new YearGroups(named, bits), invalid);
    }

    private static int yearGroup(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** A list's valid parts, and its invalid ones as they were written. */
    record Parsed<T>(T valid, List<String> invalid) {}
}
