package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.ask.Course;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.Words;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.CountingLicence;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Standing;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What would have to happen for a teacher to see a program: each remedy is done to the rows on the date, the next night
 * is asked with the very rules what is missing still, and so on until the program is visible or nothing helps.
 */
final class Remedies {

    /** No export may name a later day. */
    private static final LocalDate LAST_DAY = LocalDate.of(2101, 12, 31);

    private final ForecastRule forecast;
    private final LocalDate date;
    private final Words words;
    private final List<Remedy> remedies = new ArrayList<>();
    private boolean hopeless;
    private School school;

    private Remedies(School school, ForecastRule forecast, LocalDate date, Words words) {
        this.school = school;
        this.forecast = forecast;
        this.date = date;
        this.words = words;
    }

    /** The remedies for a row of the date that is not visible, or of which the results alone are. */
    static Remedies of(School school, Visibility row, ForecastRule forecast, LocalDate date, Words words) {
        Remedies remedies = new Remedies(school, forecast, date, words);
        remedies.find(row);
        return remedies;
    }

    List<Remedy> list() {
        return remedies;
    }

    /** What would come of them, or null when nothing would. */
    @Nullable
    Prospect prospect(Visibility row) {
        if (hopeless || remedies.isEmpty()) {
            return null;
        }
        LocalDate next = date.plusDays(1);
        Course course = Course.of(school, new Period(next, LAST_DAY), forecast);
        for (Visibility start : course.start()) {
            if (isSame(start, row) && start.isVisible()) {
                return new Prospect(next, start.access(), true);
            }
        }
        for (ForecastNight night : course.nights()) {
            Access access = accessFrom(night, row);
            if (access.isVisible()) {
                return new Prospect(night.date(), access, false);
            }
        }
        return null;
    }

    private static Access accessFrom(ForecastNight night, Visibility row) {
        return night.changes().stream()
                .filter(change -> change.teacher().equals(row.teacher().id())
                        && change.program().equals(row.program().id()))
                .map(change -> change.now())
                .findFirst()
                .orElse(Access.NONE);
    }

    private void find(Visibility row) {
        Visibility missing = row;
        while (missing != null && !missing.isVisible() && !hopeless) {
            int before = remedies.size();
            for (Reason reason : missing.verdict().reasons()) {
                remedy(reason, missing);
            }
            if (remedies.size() == before) {
                return;
            }
            missing = nextNight(row);
        }
        if (!hopeless) {
            acceptTermsForMore(row);
        }
    }

    /** Who sees the results alone, while terms keep a licence that runs from counting, can see all. */
    private void acceptTermsForMore(Visibility row) {
        Visibility next = nextNight(row);
        if (next == null || next.access() != Access.RESULTS_ONLY) {
            return;
        }
        School without = school;
        forecast.standings(school, date.plusDays(1)).all().stream()
                .filter(standing ->
                        standing.licence().program().equals(row.program().id()))
                .filter(standing -> standing.phase().isRunning())
                .min(CountingLicence.BEST_FIRST)
                .ifPresent(standing -> {
                    school = school.with(standing.licence()
                            .withTerms(date, row.teacher().id().value()));
                    Visibility more = nextNight(row);
                    boolean helps = more != null && more.access() == Access.FULL;
                    if (!helps || !add(Remedy.Kind.ACCEPT_TERMS, row, standing)) {
                        school = without;
                    }
                });
    }

    private @Nullable Visibility nextNight(Visibility row) {
        return forecast.rows(school, date.plusDays(1)).stream()
                .filter(other -> isSame(other, row))
                .findFirst()
                .orElse(null);
    }

    private void remedy(Reason reason, Visibility row) {
        Teacher teacher = row.teacher();
        switch (reason) {
            case TERMS_NOT_ACCEPTED, TERMS_NOT_BY_SCHOOL -> {
                Standing counting = row.counting();
                if (counting != null && add(Remedy.Kind.ACCEPT_TERMS, row)) {
                    school = school.with(
                            counting.licence().withTerms(date, teacher.id().value()));
                }
            }
            case NO_ACCOUNT -> {
                if (add(Remedy.Kind.REQUEST_ACCOUNT, row)) {
                    school = school.with(teacher.withBasispoortId("0"));
                }
            }
            case OTHER_YEAR_GROUP -> {
                if (add(Remedy.Kind.LINK_BY_HAND, row)) {
                    school = school.with(new ManualLink(
                            teacher.id(), school.code(), row.program().id(), date));
                }
            }
            case NOT_STARTED -> add(Remedy.Kind.WAIT, row);
            case LEFT_SCHOOL -> hopeless = add(Remedy.Kind.CORRECT_END_DATE, row);
            default -> hopeless = add(Remedy.Kind.ORDER, row);
        }
    }

    private boolean add(Remedy.Kind kind, Visibility row) {
        return add(kind, row, row.counting());
    }

    private boolean add(Remedy.Kind kind, Visibility row, @Nullable Standing counting) {
        Remedy remedy = new Remedy(
                kind,
                words.get(
                        "remedy." + kind,
                        counting == null ? "" : counting.licence().id(),
                        row.teacher().displayName(),
                        counting == null ? "" : words.date(counting.licence().startsOn()),
                        row.program().displayName()));
        return !remedies.contains(remedy) && remedies.add(remedy);
    }

    private static boolean isSame(Visibility left, Visibility right) {
        return left.teacher().id().equals(right.teacher().id())
                && left.program().id().equals(right.program().id());
    }
}
