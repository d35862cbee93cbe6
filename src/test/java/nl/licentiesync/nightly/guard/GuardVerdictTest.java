package nl.licentiesync.nightly.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.FileSnapshot;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.report.GuardFigure;
import nl.licentiesync.report.GuardRemark;
import nl.licentiesync.report.SchoolShare;
import nl.licentiesync.report.Share;
import nl.licentiesync.store.FirstRunFindings;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.RunId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3, the guard, on figures: just within and just beyond each limit. */
class GuardVerdictTest {

    private static final GuardLimits USUAL = new GuardLimits(5, 10, 10, 10, 10);
    private static final SchoolCode A = new SchoolCode("12AB00");
    private static final SchoolCode B = new SchoolCode("12AB01");
    private static final SchoolCode C = new SchoolCode("34CD00");
    private static final SchoolCode D = new SchoolCode("56EF00");

    private final Map<ExportFile, FileTally> files = new EnumMap<>(ExportFile.class);
    private final List<SchoolFigures> schools = new ArrayList<>();
    private final SortedMap<EmptiedPart, Long> emptied = new TreeMap<>();
    private RunBefore before = runBefore(false, Map.of());
    private @Nullable AlreadyCounted counted;
    private boolean nothingVisible;
    private LocalDate date = LocalDate.of(2026, 11, 24);
    private OffsetDateTime startedAt = OffsetDateTime.parse("2026-11-24T02:30:00+01:00");

    @ParameterizedTest
    @CsvSource({"10, 100, false", "11, 100, true", "11, 220, false", "11, 219, true"})
    void rejectedRowsHoldAFirstRunToo(int rejected, int read, boolean holds) {
        files.put(ExportFile.TEACHERS, tally(read, rejected, Set.of()));
        before = RunBefore.NONE;

        assertThat(remarks())
                .isEqualTo(
                        holds
                                ? List.of(
                                        new GuardRemark.RowsRejected(ExportFile.TEACHERS, new Share(rejected, read, 5)))
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"11, 110, false", "12, 110, true", "10, 10, false", "11, 11, true"})
    void missingLicences(int missing, int known, boolean holds) {
        lost(new SchoolLoss(A, known, missing, 0, 0, 0, 0, Set.of(), false));

        assertThat(remarks())
                .isEqualTo(
                        holds
                                ? List.of(exceeded(
                                        GuardFigure.LICENCES_MISSING, missing, known, share(A, missing, known)))
                                : List.of());
    }

    @Test
    void theLargestThreeSchoolsAreNamed() {
        lost(new SchoolLoss(A, 0, 0, 20, 3, 0, 0, Set.of(), false));
        lost(new SchoolLoss(B, 0, 0, 20, 4, 0, 0, Set.of(), false));
        lost(new SchoolLoss(C, 0, 0, 20, 4, 0, 0, Set.of(), false));
        lost(new SchoolLoss(D, 0, 0, 20, 9, 0, 0, Set.of(), false));

        assertThat(remarks())
                .containsExactly(exceeded(
                        GuardFigure.TEACHERS_MISSING, 20, 80, share(D, 9, 20), share(B, 4, 20), share(C, 4, 20)));
    }

    /** The same teacher at several schools is one. */
    @ParameterizedTest
    @CsvSource({"5, 1, false", "6, 1, true", "3, 2, true", "5, 2, true"})
    void lostRowsOfFiveTeachersAreHarmless(int teachers, int different, boolean holds) {
        Set<TeacherId> first = teachers(0, teachers);
        Set<TeacherId> second = teachers(different == 1 ? 0 : teachers, teachers);
        lost(new SchoolLoss(A, 0, 0, 0, 0, 50, 50, first, false));
        lost(new SchoolLoss(B, 0, 0, 0, 0, 50, 49, second, false));

        assertThat(remarks())
                .isEqualTo(
                        holds
                                ? List.of(exceeded(
                                        GuardFigure.PROGRAMS_LOST, 99, 100, share(A, 50, 50), share(B, 49, 50)))
                                : List.of());
    }

    /** The same teacher at several schools is one. */
    @ParameterizedTest
    @CsvSource({
        "11, 110, 6, false",
        "12, 110, 6, true",
        "10, 10, 6, false",
        "11, 11, 6, true",
        "11, 11, 5, false",
        "99, 11, 5, false",
        "99, 11, 6, true"
    })
    void suddenGains(int gained, int visible, int teachers, boolean holds) {
        SchoolLoss nothingLost = new SchoolLoss(A, 0, 0, 0, 0, visible, 0, Set.of(), false);
        schools.add(new SchoolFigures(nothingLost, new SuddenGains(99, gained, teachers(0, teachers)), Map.of()));
        schools.add(new SchoolFigures(
                new SchoolLoss(B, 0, 0, 0, 0, 0, 0, Set.of(), false), new SuddenGains(0, 0, teachers(0, 5)), Map.of()));

        assertThat(remarks())
                .isEqualTo(
                        holds
                                ? List.of(exceeded(
                                        GuardFigure.PROGRAMS_GAINED, gained, visible, share(A, gained, visible)))
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true"})
    void columnsAndFilesThatHoldNothing(long number, boolean holds) {
        emptied.put(new EmptiedPart(ExportFile.MANUAL_LINKS, null), number);
        emptied.put(new EmptiedPart(ExportFile.TEACHERS, Column.EMAIL), number);
        emptied.put(new EmptiedPart(ExportFile.LICENCES, Column.CANCELLED_ON), number);

        assertThat(remarks())
                .isEqualTo(
                        holds
                                ? List.of(
                                        new GuardRemark.ColumnEmptied(ExportFile.LICENCES, Column.CANCELLED_ON, number),
                                        new GuardRemark.ColumnEmptied(ExportFile.TEACHERS, Column.EMAIL, number),
                                        new GuardRemark.FileEmptied(ExportFile.MANUAL_LINKS, number))
                                : List.of());
    }

    @Test
    void whatHeldNothingInThePublishedRunOfTheDate() {
        emptied.put(new EmptiedPart(ExportFile.MANUAL_LINKS, null), 11L);
        emptied.put(new EmptiedPart(ExportFile.PROGRAMS, null), 11L);
        emptied.put(new EmptiedPart(ExportFile.TEACHERS, Column.EMAIL), 11L);
        emptied.put(new EmptiedPart(ExportFile.TEACHERS, Column.ROLES), 11L);
        emptied.put(new EmptiedPart(ExportFile.LICENCES, Column.CANCELLED_ON), 11L);
        counted = new AlreadyCounted(
                false,
                Map.of(),
                Map.of(),
                Map.of(
                        ExportFile.MANUAL_LINKS, Set.of(),
                        ExportFile.PROGRAMS, Set.of(Column.PROGRAM_ID),
                        ExportFile.TEACHERS, Set.of(Column.ROLES)),
                FirstRunFindings.NONE);

        assertThat(remarks())
                .containsExactly(
                        new GuardRemark.ColumnEmptied(ExportFile.LICENCES, Column.CANCELLED_ON, 11),
                        new GuardRemark.ColumnEmptied(ExportFile.TEACHERS, Column.ROLES, 11),
                        new GuardRemark.FileEmptied(ExportFile.PROGRAMS, 11));
    }

    @Test
    void lossesOfAFirstRunAreNoneOfTheGuardsBusiness() {
        lost(new SchoolLoss(A, 50, 50, 50, 50, 50, 50, teachers(0, 9), true));
        before = RunBefore.NONE;

        assertThat(remarks()).isEmpty();
    }

    @Test
    void columnsAndFilesThatAreGone() {
        before = runBefore(
                false,
                Map.of(
                        ExportFile.TEACHERS,
                        Set.of(Column.TEACHER_ID, Column.EMAIL, Column.ROLES),
                        ExportFile.PROGRAMS,
                        Set.of(Column.PROGRAM_ID)));
        files.put(ExportFile.TEACHERS, tally(1, 0, Set.of(Column.TEACHER_ID)));

        assertThat(remarks())
                .containsExactlyInAnyOrder(
                        new GuardRemark.FileGone(ExportFile.PROGRAMS),
                        new GuardRemark.ColumnsGone(ExportFile.TEACHERS, List.of(Column.EMAIL, Column.ROLES)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:00:00+01:00, 2026-11-24, false, false",
        "2026-11-24T00:00:00+01:00, 2026-11-25, false, false",
        "2026-11-24T23:59:59+01:00, 2026-11-26, false, true",
        "2026-11-24T23:59:59+01:00, 2026-11-26, true,  false",
        "2026-11-24T23:59:59+01:00, 2026-11-01, false, false"
    })
    void aDateLaterThanTomorrow(OffsetDateTime clock, LocalDate night, boolean beforeWasSo, boolean holds) {
        date = night;
        startedAt = clock;
        before = runBefore(beforeWasSo, Map.of());

        assertThat(remarks())
                .isEqualTo(holds ? List.of(new GuardRemark.FutureDate(night, LocalDate.of(2026, 11, 24))) : List.of());
    }

    @Test
    void aDateLaterThanTomorrowHoldsAFirstRunToo() {
        before = RunBefore.NONE;
        date = LocalDate.of(2029, 11, 24);

        assertThat(remarks()).containsExactly(new GuardRemark.FutureDate(date, LocalDate.of(2026, 11, 24)));
    }

    @Test
    void aFirstRunOfWhichNothingIsVisible() {
        nothingVisible = true;
        assertThat(remarks()).as("not a first run").isEmpty();

        before = RunBefore.NONE;
        assertThat(remarks()).containsExactly(new GuardRemark.NothingVisible(date));

        counted = new AlreadyCounted(false, Map.of(), Map.of(), Map.of(), new FirstRunFindings(true, Map.of()));
        assertThat(remarks()).as("a rerun of an accepted one").isEmpty();
    }

    @Test
    void aFirstRunWithAHeaderThatLooksLikeAColumnThatItsFileLacks() {
        files.put(
                ExportFile.LICENCES,
                tally(
                        1,
                        0,
                        Set.of(Column.LICENCE_ID),
                        new UnusedHeader("Opmerking", null),
                        new UnusedHeader("Opgezegd op", Column.CANCELLED_ON)));
        assertThat(remarks()).as("not a first run").isEmpty();

        before = RunBefore.NONE;
        GuardRemark remark =
                new GuardRemark.ColumnUnrecognised(ExportFile.LICENCES, Column.CANCELLED_ON, "Opgezegd op");
        assertThat(remarks()).containsExactly(remark);

        counted = accepted(ExportFile.LICENCES, Column.TERMS_ACCEPTED_ON);
        assertThat(remarks()).as("a rerun of one that lacked another").containsExactly(remark);
        counted = accepted(ExportFile.LICENCES, Column.CANCELLED_ON);
        assertThat(remarks()).as("a rerun of an accepted one").isEmpty();
    }

    private static AlreadyCounted accepted(ExportFile file, Column column) {
        return new AlreadyCounted(
                false, Map.of(), Map.of(), Map.of(), new FirstRunFindings(false, Map.of(file, Set.of(column))));
    }

    /** Whatever counted against the published run of the date does not count again, but more of it does. */
    @ParameterizedTest
    @CsvSource({"40, false", "50, false", "51, true"})
    void whatCountedAgainstThePublishedRunOfTheDate(int rejected, boolean holds) {
        Set<Column> allColumns = Set.of(Column.TEACHER_ID, Column.EMAIL, Column.ROLES);
        before = runBefore(
                false,
                Map.of(
                        ExportFile.TEACHERS, allColumns,
                        ExportFile.PROGRAMS, Set.of(Column.PROGRAM_ID),
                        ExportFile.MANUAL_LINKS, Set.of(Column.TEACHER_ID)));
        date = LocalDate.of(2029, 11, 24);
        counted = new AlreadyCounted(
                true,
                Map.of(ExportFile.TEACHERS, 40),
                Map.of(
                        ExportFile.TEACHERS, Set.of(Column.TEACHER_ID, Column.ROLES),
                        ExportFile.MANUAL_LINKS, Set.of(Column.TEACHER_ID)),
                Map.of(),
                FirstRunFindings.NONE);
        files.put(ExportFile.TEACHERS, tally(200, rejected, Set.of(Column.TEACHER_ID)));

        List<GuardRemark> remarks = remarks();

        assertThat(remarks)
                .contains(
                        new GuardRemark.ColumnsGone(ExportFile.TEACHERS, List.of(Column.ROLES)),
                        new GuardRemark.FileGone(ExportFile.MANUAL_LINKS))
                .hasSize(holds ? 3 : 2);
        assertThat(remarks.contains(new GuardRemark.RowsRejected(ExportFile.TEACHERS, new Share(11, 200, 5))))
                .isEqualTo(holds);
    }

    private void lost(SchoolLoss loss) {
        schools.add(new SchoolFigures(loss, SuddenGains.NONE, Map.of()));
    }

    private List<GuardRemark> remarks() {
        return new Guard(USUAL)
                .verdict(new GuardedNight(date, startedAt, files, before, schools, emptied, nothingVisible, counted))
                .remarks();
    }

    private static RunBefore runBefore(boolean ahead, Map<ExportFile, Set<Column>> columns) {
        return new RunBefore(
                new RunId(1), LocalDate.of(2026, 11, 23), ahead, true, Catalogue.absent(), columns, Map.of());
    }

    private static FileTally tally(int read, int rejected, Set<Column> columns, UnusedHeader... unused) {
        return new FileTally(
                "sha",
                read,
                read - rejected,
                rejected,
                0,
                columns,
                columns,
                List.of(unused),
                new FileSnapshot(Instant.EPOCH, 2, true, Map.of()),
                List.of());
    }

    private static GuardRemark exceeded(GuardFigure figure, int part, int whole, SchoolShare... largest) {
        return new GuardRemark.FigureExceeded(figure, new Share(part, whole, 10), List.of(largest));
    }

    private static SchoolShare share(SchoolCode school, int part, int whole) {
        return new SchoolShare(school, part, whole);
    }

    private static Set<TeacherId> teachers(int from, int number) {
        return IntStream.range(from, from + number)
                .mapToObj(i -> new TeacherId("T" + i))
                .collect(Collectors.toSet());
    }
}
