package nl.licentiesync.ask.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the date of the night in the name of a file, so that a pattern can stand for the file of each night. */
final class NightInName {

    private static final List<String> FORMS =
            List.of("yyyy-MM-dd", "yyyyMMdd", "ddMMyyyy", "dd-MM-yyyy", "yyyy_MM_dd", "dd_MM_yyyy", "d-M-yyyy");

    private NightInName() {}

    static boolean isIn(String name, LocalDate date) {
        return form(name, date).isPresent();
    }

    /** The name with {@code {date}} in the place of the date; the same name when it holds none. */
    static String pattern(String name, LocalDate date) {
        return form(name, date)
                .map(form ->
                        name.replace(written(form, date), form.equals(FORMS.get(0)) ? "{date}" : "{date:" + form + "}"))
                .orElse(name);
    }

    private static Optional<String> form(String name, LocalDate date) {
        return FORMS.stream().filter(form -> name.contains(written(form, date))).findFirst();
    }

    private static String written(String form, LocalDate date) {
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(date);
    }
}
