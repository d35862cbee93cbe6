package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.ask.explain.ExplainQuery;
import nl.licentiesync.ask.explain.QuerySubject;
import nl.licentiesync.ask.explain.SourceFindings;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FactDates;
import nl.licentiesync.intake.RepeatedFindings;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Dates;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.nightly.guard.FigureCount;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkDifferences;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.RunId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that all belong to one school, person or key take hardly more time than the same rows spread out. */
@Tag("slow")
class SizeTest {

    private static final double MOST = 3;
    private static final int ATTEMPTS = 3;
    private static final int EXPLAINED = 2_000;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void twoNightsTakeAsLongAsWithTheRowsSpreadOut(OddShape shape) throws IOException {
        assertLinear(shape, shape.rows(), folder -> {
            SortedMap<SchoolCode, SchoolState> first = night(DATE, folder.resolve("1"), new TreeMap<>());
            night(DATE.plusDays(1), folder.resolve("2"), first);
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TEACHERS_OF_ONE_SCHOOL",
                "ACCEPTERS_AT_ONE_SCHOOL",
                "PROGRAMS_OF_ONE_SCHOOL",
                "LICENCES_FOR_ONE_PROGRAM",
                "LINKS_TO_PROGRAMS_OF_THEIR_OWN",
                "FAULTY_ROWS_OF_ONE_SCHOOL",
                "TEACHERS_OF_ONE_ACCOUNT"
            })
    void everybodyIsExplainedAsQuickly(OddShape shape) throws IOException {
        assertLinear(shape, EXPLAINED, folder -> explain(folder.resolve("2")));
    }

    private void assertLinear(OddShape shape, int rows, Work work) throws IOException {
        double ratio = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
            long spreadOut = nanos(shape, rows, true, work);
            ratio = Math.min(ratio, (double) nanos(shape, rows, false, work) / spreadOut);
        }
        assertThat(ratio)
                .as("%s: the time of that of the rows spread out", shape)
                .isLessThan(MOST);
    }

    /** The time of this thread, which does all the work, so that a busy machine does not count. */
    private long nanos(OddShape shape, int rows, boolean spread, Work work) throws IOException {
        Path folder = Files.createTempDirectory(home, "exports");
        for (boolean secondNight : List.of(false, true)) {
            Path exports = Files.createDirectory(folder.resolve(secondNight ? "2" : "1"));
            shape.write(exports, rows, spread, secondNight);
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.on(folder);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    /** All of a night but its state: exports, rules, guard, report and pages. */
    private SortedMap<SchoolCode, SchoolState> night(
            LocalDate date, Path folder, SortedMap<SchoolCode, SchoolState> before) throws IOException {
        List<School> schoolsBefore =
                before.values().stream().map(SchoolState::school).toList();
        Exports exports = ExportReader.start(
                        ExportPaths.in(folder),
                        ReadingOptions.of(StandardCharsets.UTF_8),
                        FactDates.ofNight(date, rules.calendar().yearStart()),
                        Runnable::run)
                .finish(schoolsBefore, Catalogue.absent());
        RepeatedFindings.toldOnce(exports.findings(), exports.tallies());
        RunBefore runBefore = before.isEmpty()
                ? RunBefore.NONE
                : new RunBefore(new RunId(1), DATE, false, true, Catalogue.absent(), Map.of(), Map.of());
        FigureCount figures = new FigureCount(rules, date, runBefore, exports, Set.of());
        LinkingRule linking = new LinkingRule(rules.calendar(), exports.catalogue(), date);
        ChangedTeacherIds changedIds = new ChangedTeacherIds(exports);
        SchoolReports reports = new SchoolReports(rules, exports.catalogue(), date, runBefore.date());
        Pages pages = new Pages(
                new PageFacts(date, 1, runBefore.date(), exports.catalogue(), rules, Contacts.DEFAULT, Messages.DUTCH),
                EarlierPages.NONE,
                "");
        pages.begin(new ReportFiles(Files.createTempDirectory(home, "report"), FilePermissions.OWNER));
        SortedSet<SchoolCode> codes = new TreeSet<>(exports.schoolCodes());
        codes.addAll(before.keySet());
        SortedMap<SchoolCode, SchoolState> after = new TreeMap<>();
        for (SchoolCode code : codes) {
            School school = exports.school(code).unpack();
            SchoolState then = before.getOrDefault(code, SchoolState.unknown(code));
            LicenceStatuses standings = rules.licenceStatuses(school, exports.catalogue(), date);
            LinkedSchool linked = linking.link(standings, then, true);
            figures.of(linked, null);
            changedIds.findings(linked);
            new LinkDifferences().add(then.links(), linked.links());
            pages.render(reports.of(linked, Optional.empty()), new SchoolRecord());
            after.put(code, new SchoolState(school, linked.links()));
        }
        return after;
    }

    /** Explains every school, and one person. */
    private void explain(Path folder) {
        Messages messages = new Messages(Locale.ENGLISH);
        ExportEvidence read = ExportEvidence.read(ExportPaths.in(folder), ReadingOptions.of(StandardCharsets.UTF_8));
        NameLookup names = NameLookup.of(read, read.schoolCodes(), messages);
        SourceFindings doubts = new SourceFindings(read, Locale.ENGLISH);
        Assumptions none = new Assumptions(read, names, rules, DATE, new Period(Dates.FIRST, Dates.LAST), messages);
        for (SchoolCode code : read.schoolCodes()) {
            new ExplainQuery(new QuerySubject(null, code, null, false), read, names, doubts, rules, DATE, messages)
                    .answer(none.evidence(), none.told());
        }
    }

    /** What is timed. */
    private interface Work {
        void on(Path folder) throws IOException;
    }
}
