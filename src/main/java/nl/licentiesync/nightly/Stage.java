package nl.licentiesync.nightly;

import java.util.Locale;

/** The stages of a school within the step synchroniseSchools, in their order. */
public enum Stage {
    JUDGE_LICENCES,
    LINK_TEACHERS,
    COUNT_FOR_GUARD,
    WRITE_REPORT;

    /** The name in logs and documents, such as {@code linkTeachers}. */
    public String title() {
        StringBuilder title = new StringBuilder();
        for (String word : name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            title.append(title.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return title.toString();
    }
}
