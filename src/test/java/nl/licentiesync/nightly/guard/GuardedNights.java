package nl.licentiesync.nightly.guard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FactDates;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.RunId;

/** Nights one after the other through intake, rules and guard alone, without a state, a report and pages. */
final class GuardedNights {

    private static final GuardLimits LIMITS = new GuardLimits(5, 10, 10, 10, 10);

    private final LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);
    private RunBefore before = RunBefore.NONE;
    private SortedMap<SchoolCode, SchoolState> published = new TreeMap<>();

    /**
     * What the guard says of a night.
     *
     * @param gained the schools with sudden gains that are named
     */
    record Outcome(GuardVerdict verdict, long visibleBefore, long suddenGains, List<SchoolCode> gained) {}

    /** Publishes a night, whatever the guard says. */
    Outcome publish(LocalDate date, Path folder) {
        Exports exports = read(date, folder);
        SortedMap<SchoolCode, SchoolState> states = new TreeMap<>();
        Outcome outcome = judge(date, exports, states);
        published = states;
        before = new RunBefore(
                new RunId(1), date, false, true, exports.catalogue(), columns(exports), usedRows(exports));
        return outcome;
    }

    /** Asks the guard about a night, and publishes nothing. */
    Outcome judge(LocalDate date, Path folder) {
        return judge(date, read(date, folder), new TreeMap<>());
    }

    /** The same, as if an earlier version of the program had published the last night. */
    GuardedNights afterEarlierVersion() {
        GuardedNights after = new GuardedNights();
        after.published = published;
        after.before = new RunBefore(
                before.id(), before.date(), false, false, before.catalogue(), before.columns(), before.usedRows());
        return after;
    }

    private static Map<ExportFile, Integer> usedRows(Exports exports) {
        Map<ExportFile, Integer> used = new EnumMap<>(ExportFile.class);
        exports.tallies().forEach((file, tally) -> used.put(file, tally.used()));
        return used;
    }

    private Exports read(LocalDate date, Path folder) {
        List<School> schoolsBefore =
                published.values().stream().map(SchoolState::school).toList();
        return ExportReader.start(
                        ExportPaths.in(folder),
                        ReadingOptions.of(StandardCharsets.UTF_8),
                        FactDates.ofNight(date, rules.calendar().yearStart()),
                        ForkJoinPool.commonPool())
                .finish(schoolsBefore, before.catalogue());
    }

    private Outcome judge(LocalDate date, Exports exports, SortedMap<SchoolCode, SchoolState> states) {
        FigureCount count = new FigureCount(rules, date, before, exports, Set.of());
        List<SchoolFigures> figures = new ArrayList<>();
        SortedSet<SchoolCode> codes = new TreeSet<>(exports.schoolCodes());
        codes.addAll(published.keySet());
        for (SchoolCode code : codes) {
            School school = exports.school(code).unpack();
            SchoolState then = published.getOrDefault(code, new SchoolState(School.unknown(code), SchoolLinks.none()));
            boolean rowsChanged = !then.school().equals(school);
            LicenceStatuses licenceStatuses = rules.licenceStatuses(school, exports.catalogue(), date);
            LinkedSchool linked = new LinkingRule(rules.calendar(), exports.catalogue(), date)
                    .link(licenceStatuses, then, rowsChanged);
            figures.add(count.of(linked, null));
            states.put(code, new SchoolState(school, linked.links()));
        }
        GuardVerdict verdict = new Guard(LIMITS)
                .verdict(new GuardedNight(
                        date,
                        date.atStartOfDay().atOffset(ZoneOffset.UTC),
                        exports.tallies(),
                        before,
                        figures,
                        EmptiedCount.total(before, exports, figures),
                        false,
                        null));
        return new Outcome(
                verdict,
                figures.stream().mapToLong(school -> school.loss().visible()).sum(),
                figures.stream()
                        .mapToLong(school -> school.suddenGains().rows())
                        .sum(),
                figures.stream()
                        .filter(SchoolFigures::gainsSuddenly)
                        .map(SchoolFigures::school)
                        .toList());
    }

    private static Map<ExportFile, Set<Column>> columns(Exports exports) {
        return exports.tallies().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().columns()));
    }
}
