package nl.licentiesync.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school branch: BRIN plus branch number, six characters such as {@code 12AB00}. */
public record SchoolCode(String value) implements Comparable<SchoolCode> {

    private static final Pattern WITH_OPTIONAL_BRANCH =
            Pattern.compile("([0-9]{2}[A-Za-z]{2})(?:\\p{Zs}*[\\p{Pd}\\u2212/]?\\p{Zs}*([0-9]{2}))?");
    private static final String MAIN_BRANCH = "00";

    /**
     * Reads a code in either case, maybe with a dash, spaces or a slash before the branch; four characters mean the main
     * branch. Empty when it is malformed.
     */
    public static Optional<SchoolCode> parse(String text) {
        Matcher code = WITH_OPTIONAL_BRANCH.matcher(text);
        if (!code.matches()) {
            return Optional.empty();
        }
        String branch = code.group(2) == null ? MAIN_BRANCH : code.group(2);
        return Optional.of(new SchoolCode(code.group(1).toUpperCase(Locale.ROOT) + branch));
    }

    @Override
    public int compareTo(SchoolCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolCode id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
