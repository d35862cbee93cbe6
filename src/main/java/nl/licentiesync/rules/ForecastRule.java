package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;

/**
 * Finds the changes of coming nights on the same exports (section 2.5). It follows each row from change to change and
 * never evaluates a night for unchanged rows.
 */
public final class ForecastRule {

    private final LicenceRules rules;
    private final VisibilityRule visibility;
    private final Catalogue catalogue;

    public ForecastRule(LicenceRules rules, Catalogue catalogue) {
        this.rules = rules;
        this.visibility = new VisibilityRule(rules.calendar());
        this.catalogue = catalogue;
    }

    /** The last night that the forecast of a date tells of: a year later. */
    public static LocalDate lastNight(LocalDate date) {
        return date.plusYears(1);
    }

    /** The rows of a school on a date, by teacher and then by program. */
    public List<Visibility> rows(School school, LocalDate date) {
        return visibility.rows(licenceStatuses(school, date), catalogue, date);
    }

    /** Where the licences of a school stand on a date. */
    public LicenceStatuses licenceStatuses(School school, LocalDate date) {
        return rules.licenceStatuses(school, catalogue, date);
    }

    /** The nights after a date that change anything, in order; none after the last one that is looked at. */
    public List<ForecastNight> nights(School school, LocalDate date, LocalDate last) {
        LicenceStatuses licenceStatuses = licenceStatuses(school, date);
        return nights(
                visibility.rows(licenceStatuses, catalogue, date), new OutlookRule(rules, licenceStatuses, date), last);
    }

    /**
     * The nights that change any of a date's rows.
     *
     * @param rows those of the date, by teacher and then by program
     * @param outlook from the date on
     * @param last the last night that is looked at
     */
    public static List<ForecastNight> nights(List<Visibility> rows, OutlookRule outlook, LocalDate last) {
        NavigableMap<LocalDate, List<Change>> byNight = new TreeMap<>();
        for (Visibility row : rows) {
            Access was = row.access();
            NextAccess nextAccess = outlook.nextAccess(row);
            while (nextAccess != null && nextAccess.until().isBefore(last)) {
                LocalDate night = nextAccess.until().plusDays(1);
                byNight.computeIfAbsent(night, any -> new ArrayList<>())
                        .add(new Change(
                                row.teacher().id(),
                                row.program().id(),
                                ChangeKind.between(was, nextAccess.then()),
                                was,
                                nextAccess.then(),
                                outlook.reasonsOn(night, row)));
                was = nextAccess.then();
                nextAccess = outlook.changeAfter(row, nextAccess);
            }
        }
        return byNight.entrySet().stream()
                .map(night -> new ForecastNight(night.getKey(), night.getValue()))
                .toList();
    }
}
