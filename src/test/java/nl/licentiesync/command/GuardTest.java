package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3, the guard: just below and just above each of its limits, and what becomes of a held night. */
class GuardTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void makeFolders() {
        nights = new Nights(temp);
        nights.write("teachers.csv", TwoSchools.TEACHERS, "T1,12AB00,,,,,1001,,,");
        nights.write("licences.csv", TwoSchools.LICENCES, "L1,12AB00,,KIM,2024-08-01,2024-09-02,T1,");
    }

    /** (a), which looks at a single night. */
    @ParameterizedTest
    @CsvSource({
        "licences.csv, 220, 11, 0",
        "licences.csv, 219, 11, 3",
        "teachers.csv, 20, 10, 0",
        "manual-links.csv, 20, 11, 3"
    })
    void rejectedRows(String file, int rows, int rejected, int code) {
        Map<String, IntFunction<String>> good = Map.of(
                "licences.csv", i -> "K%d,12AB00,,KIM,2024-08-01,2024-09-02,T1,".formatted(i),
                "teachers.csv", i -> "P%d,12AB00,,,,,1%1$d,,,".formatted(i),
                "manual-links.csv", i -> "T1,12AB00,P%d,2026-10-05".formatted(i));
        String header = Map.of(
                        "licences.csv", TwoSchools.LICENCES,
                        "teachers.csv", TwoSchools.TEACHERS,
                        "manual-links.csv", TwoSchools.LINKS)
                .get(file);
        nights.write(
                file,
                lines(
                        header,
                        rows,
                        i -> i < rejected
                                ? good.get(file).apply(i).replace("12AB00", "12AB0")
                                : good.get(file).apply(i)));

        Nights.Outcome outcome = nights.run("2026-11-23");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        assertThat(outcome.out().contains("%d of %d rows of %s rejected".formatted(rejected, rows, file)))
                .isEqualTo(code == 3);
    }

    /** (b), by licences whose terms nobody accepted: nothing visible is lost. */
    @Test
    void missingLicences() {
        int known = 110;
        int tooMany = 12;
        int few = 11;
        licences(known, 0);
        nights.publish("2026-11-23", "--accept-changes");

        licences(known, tooMany);
        assertHeld("%d of %d licences missing".formatted(tooMany, known));
        licences(known, few);
        nights.publish("2026-11-24");
    }

    private void licences(int known, int missing) {
        nights.write(
                "licences.csv", lines(TwoSchools.LICENCES, known, missing, "K%d,12AB00,,KIM,2024-08-01,,,"::formatted));
    }

    /** (b), by teachers without an account: nothing visible is lost. */
    @ParameterizedTest
    @CsvSource({"110, 12, 11", "20, 11, 10"})
    void missingTeachers(int known, int tooMany, int few) {
        teachers(known, tooMany, "P%d,12AB00,,,,,,,,", "P%d,12AB00,,,,,,,,");
        nights.publish("2026-11-23", "--accept-changes");

        teachers(known, tooMany, null, "P%d,12AB00,,,,,,,,");
        assertHeld("%d of %d teachers missing".formatted(tooMany, known));
        teachers(known, few, null, "P%d,12AB00,,,,,,,,");
        nights.publish("2026-11-24");
    }

    /** (c), by accounts that vanish and by last days that nobody announced. */
    @ParameterizedTest
    @CsvSource({"110, 12, 11", "20, 11, 10"})
    void visibleRowsLostWithoutAnnouncement(int visible, int tooMany, int few) {
        teachers(visible, 0, null, "P%d,12AB00,,,,,1%1$d,,,");
        nights.publish("2026-11-23");
        String remark = "%d of %d visible programs lost without announcement".formatted(tooMany, visible);

        teachers(visible, tooMany, "P%d,12AB00,,,,,,,,", "P%d,12AB00,,,,,1%1$d,,,");
        assertHeld(remark);
        teachers(visible, tooMany, "P%d,12AB00,,,,,1%1$d,,,2026-11-20", "P%d,12AB00,,,,,1%1$d,,,");
        assertHeld(remark);
        teachers(visible, few, "P%d,12AB00,,,,,,,,", "P%d,12AB00,,,,,1%1$d,,,");
        nights.publish("2026-11-24");
        assertThat(nights.cells("changes.csv", "change", "reasons"))
                .hasSize(few)
                .containsOnly("LOST NO_ACCOUNT");
    }

    private void teachers(int known, int changed, String changedRow, String row) {
        Stream<String> first =
                changedRow == null ? Stream.of() : IntStream.range(0, changed).mapToObj(changedRow::formatted);
        Stream<String> rest = IntStream.range(changed, known).mapToObj(row::formatted);
        nights.write(
                "teachers.csv",
                Stream.of(Stream.of(TwoSchools.TEACHERS), first, rest)
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** What was announced is judged by the catalogue of the run before, not by tonight's. */
    @Test
    void aCatalogueThatTakesProgramsAwayIsHeld() {
        int teachers = 12;
        nights.write(
                "teachers.csv",
                lines(TwoSchools.TEACHERS, teachers, i -> "T%d,12AB00,,,,,%d,,,".formatted(i, 1000 + i)));
        nights.write("licences.csv", TwoSchools.LICENCES, "L1,12AB00,,KIM,2024-08-01,2024-09-02,T1,2026-06-15");
        nights.write("programs.csv", "program_id,cancel_before", "KIM,06-01");
        nights.publish("2026-11-23", "--results-years", "0");

        nights.write("programs.csv", "program_id,cancel_before", "KIM,06-30");
        Nights.Outcome outcome = nights.run("2026-11-24", "--results-years", "0");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.out()).contains("12 of 12 visible programs lost without announcement");
    }

    @Test
    void peopleWhoLeaveByTheCalendarTripNothing() {
        teachers(20, 15, "P%d,12AB00,,,,,1%1$d,,,2026-11-23", "P%d,12AB00,,,,,1%1$d,,,");
        nights.publish("2026-11-23");

        nights.publish("2026-11-24");

        assertThat(nights.cells("changes.csv", "change", "reasons")).hasSize(15).containsOnly("LOST LEFT_SCHOOL");
        teachers(20, 15, null, "P%d,12AB00,,,,,1%1$d,,,");
        nights.publish("2026-11-24");
        assertThat(nights.cells("changes.csv", "change", "reasons"))
                .as("compared with the 23rd, when they were still in the export")
                .hasSize(15)
                .containsOnly("LOST NOT_IN_EXPORT");
    }

    @Test
    void licencesThatEndByTheCalendarTripNothing() {
        String ending = "K%d,12AB%1$02d,,KIM,2024-08-01,2024-09-02,T1,2026-05-11";
        nights.write("teachers.csv", lines(TwoSchools.TEACHERS, 20, "T1,12AB%02d,,,,,1001,,,"::formatted));
        nights.write("licences.csv", lines(TwoSchools.LICENCES, 20, ending::formatted));
        nights.publish("2027-07-31");
        assertThat(nights.cells("visibility.csv", "access", "until", "then"))
                .hasSize(20)
                .containsOnly("RESULTS_ONLY 2027-07-31 NONE");

        nights.publish("2027-08-01");

        assertThat(nights.cells("changes.csv", "change", "reasons")).hasSize(20).containsOnly("LOST ENDED");
        nights.write("licences.csv", TwoSchools.LICENCES, "K0,12AB00,,KIM,2024-08-01,,,2026-05-11");
        nights.publish("2027-08-01");
        assertThat(nights.cells("changes.csv", "change", "reasons"))
                .hasSize(20)
                .containsOnly("LOST ENDED", "LOST NOT_IN_EXPORT");
    }

    /** (d). */
    @Test
    void aColumnOrAnOptionalFileThatIsGone() {
        TwoSchools.write(nights);
        nights.publish("2026-11-23");

        nights.edit("teachers.csv", "email", "mail").edit("licences.csv", "school_name", "name");
        assertHeld(
                "the column email of teachers.csv is gone; the run before had it",
                "the column school_name of licences.csv is gone; the run before had it");
        TwoSchools.write(nights).delete("programs.csv");
        assertHeld("programs.csv is gone; the run before had it");
        TwoSchools.write(nights).delete("manual-links.csv");
        assertHeld("manual-links.csv is gone; the run before had it");

        nights.publish("2026-11-24", "--accept-changes");
        nights.publish("2026-11-25");
    }

    /** (c): eleven programs or more, of five teachers or of six. */
    @ParameterizedTest
    @CsvSource({"5, 0", "6, 3"})
    void lostRowsOfFiveTeachersAreHarmless(int teachers, int code) {
        nights.write(
                "licences.csv",
                lines(TwoSchools.LICENCES, 3, i -> "L%d,12AB00,,P%d,2024-08-01,2024-09-02,T0,".formatted(i, i)));
        nights.write("teachers.csv", lines(TwoSchools.TEACHERS, 6, "T%d,12AB00,,,,,1%1$d,,,"::formatted));
        nights.publish("2026-11-23");
        nights.write(
                "teachers.csv",
                lines(
                        TwoSchools.TEACHERS,
                        6,
                        i -> (i < teachers ? "T%d,12AB00,,,,,,,," : "T%d,12AB00,,,,,1%1$d,,,").formatted(i)));

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
    }

    /** (e), and that nights of the right date go on once the wrong one is undone. */
    @Test
    void aDateLaterThanTomorrow() {
        TwoSchools.write(nights);
        nights.publish("2024-11-22");
        nights.publish("2026-11-22");
        nights.publish("2026-11-23");
        Clock today = Nights.clockOf(LocalDate.of(2026, 11, 23));
        assertThat(at(today, "2026-11-24", "--dry-run").code()).isZero();

        Nights.Outcome held = at(today, "2029-11-24");
        assertThat(held.code()).as(held.toString()).isEqualTo(3);
        assertThat(held.out()).contains("the date 2029-11-24 is later than tomorrow; today is 2026-11-23");
        assertThat(at(today, "2026-11-25").code()).isEqualTo(3);

        assertThat(at(today, "2029-11-24", "--accept-changes", "--keep", "2d").code())
                .isZero();
        assertThat(at(today, "2029-11-24").code()).as("a rerun").isZero();
        assertThat(at(today, "2029-11-26").code()).as("such a night follows").isZero();
        assertThat(Nights.names(nights.reports()))
                .contains("2026-11-22-run-2", "2026-11-23-run-3", "2029-11-24-run-7", "2029-11-26-run-8");
        assertThat(nights.run("2026-11-24").sentence()).contains("2029-11-26 was published already");

        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "2")
                        .code())
                .isZero();
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");
        assertThat(at(today, "2029-11-24").code())
                .as("the wrong nights count no more")
                .isEqualTo(3);
    }

    private Nights.Outcome at(Clock clock, String date, String... more) {
        return Nights.command(clock, nights.arguments(date, more));
    }

    /** What an accepted night lost does not hold a rerun of it; what is lost beyond that does. */
    @Test
    void aRerunOfAnAcceptedNight() {
        accounts(40, 0);
        nights.publish("2026-11-23");
        accounts(40, 20);
        assertHeld("20 of 40 visible programs lost without announcement");
        nights.publish("2026-11-24", "--accept-changes");
        nights.publish("2026-11-25");
        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "3")
                        .code())
                .isZero();

        nights.publish("2026-11-24");
        accounts(40, 30);
        nights.publish("2026-11-24");
        accounts(40, 20);
        nights.publish("2026-11-24");
        accounts(40, 31);
        assertHeld("11 of 40 visible programs lost without announcement");
    }

    /** Teachers, the first of them without an account. */
    private void accounts(int teachers, int without) {
        nights.write(
                "teachers.csv",
                lines(
                        TwoSchools.TEACHERS,
                        teachers,
                        i -> (i < without ? "T%d,12AB00,,,,,,,," : "T%d,12AB00,,,,,1%1$d,,,").formatted(i)));
    }

    @Test
    void aRerunThatMissesWhatTheAcceptedNightMissed() {
        licences(40, 0);
        teachers(40, 0, null, "P%d,12AB00,,,,,,,,");
        nights.publish("2026-11-23", "--accept-changes");
        licences(40, 20);
        teachers(40, 20, null, "P%d,12AB00,,,,,,,,");
        assertHeld("20 of 40 licences missing", "20 of 40 teachers missing");
        nights.publish("2026-11-24", "--accept-changes");

        nights.publish("2026-11-24");
        licences(40, 31);
        teachers(40, 31, null, "P%d,12AB00,,,,,,,,");
        assertHeld("11 of 40 licences missing", "11 of 40 teachers missing");
        licences(40, 30);
        teachers(40, 30, null, "P%d,12AB00,,,,,,,,");
        nights.publish("2026-11-24");
    }

    /** (f): the night, its rerun, and every run lists the header. */
    @ParameterizedTest
    @CsvSource({
        "licences.csv, cancelled_on, Opgezegd op",
        "licences.csv, cancelled_on, cancelled_at",
        "licences.csv, terms_accepted_by, Voorwaarden geaccepteerd door",
        "teachers.csv, end_date, Datum uit dienst"
    })
    void aFirstRunWithAHeaderThatLooksLikeAnAbsentColumn(String file, String column, String header) {
        TwoSchools.write(nights).edit(file, column, header);
        String listed = "nothing uses these of %s: %s (looks like %s".formatted(file, header, column);

        Nights.Outcome held = nights.run("2026-11-23");

        assertThat(held.code()).as(held.toString()).isEqualTo(3);
        assertThat(held.out())
                .contains("nothing uses the header '%s' of %s, which looks like %s (".formatted(header, file, column))
                .contains(listed);
        nights.publish("2026-11-23", "--accept-changes");
        nights.publish("2026-11-23");
        assertThat(nights.publish("2026-11-24").out()).contains(listed);
        TwoSchools.write(nights);
        assertThat(nights.publish("2026-11-25").out()).doesNotContain("nothing uses");
    }

    /** (f), by an export in which nobody has an account, and one of which the first licence starts later. */
    @Test
    void aFirstRunOfWhichNothingIsVisible() {
        nights.write("teachers.csv", TwoSchools.TEACHERS, "T1,12AB00,,,,,,,,");
        Nights.Outcome held = nights.run("2026-11-23");
        assertThat(held.code()).as(held.toString()).isEqualTo(3);
        assertThat(held.out()).contains("no teacher sees any program on 2026-11-23 or any later day");
        nights.publish("2026-11-23", "--accept-changes");
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");
        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "3")
                        .code())
                .isZero();
        nights.publish("2026-11-23");

        Nights later = new Nights(temp.resolve("later"));
        later.write("teachers.csv", TwoSchools.TEACHERS, "T1,12AB00,,,,,1001,,,")
                .write("licences.csv", TwoSchools.LICENCES, "L1,12AB00,,KIM,2027-08-01,2026-09-02,T1,");
        assertThat(later.publish("2026-11-23").out()).contains("0 visible, 0 results only");
    }

    @ParameterizedTest
    @CsvSource({
        "--max-lost, 60, 0",
        "--max-lost, 59, 3",
        "--max-lost, 101, 2",
        "--max-rejected, -1, 2",
        "--max-gained, 101, 2",
        "--guard-floor, 11, 3",
        "--guard-floor, 12, 0",
        "--guard-floor, -1, 2"
    })
    void theLimitsAreOptions(String option, String limit, int code) {
        teachers(20, 0, null, "P%d,12AB00,,,,,1%1$d,,,");
        nights.publish("2026-11-23");
        teachers(20, 12, "P%d,12AB00,,,,,,,,", "P%d,12AB00,,,,,1%1$d,,,");

        Nights.Outcome outcome = nights.run("2026-11-24", option, limit);

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        assertThat(outcome.out().contains("12 of 20 visible programs lost")).isEqualTo(code == 3);
    }

    @Test
    void aHeldNightChangesNothingAndLiesAsideForInspection() {
        TwoSchools.write(nights);
        nights.publish("2026-11-23");
        SortedMap<String, String> published = nights.reportTree();
        nights.edit("manual-links.csv", "2026-10-05", "2026-11-05").edit("programs.csv", ",cancel_before", ",deadline");

        Nights.Outcome outcome = nights.run("2026-11-24", "--quiet");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.err()).isEmpty();
        Path held = outcome.report();
        assertThat(held.getParent()).isEqualTo(nights.reports().resolve("held"));
        assertThat(outcome.out()).contains("run accept with the same options").doesNotContain(TwoSchools.PERSONAL);
        assertThat(Nights.read(held.resolve("summary.json")))
                .contains(
                        "\"status\" : \"HELD\"",
                        "\"date\" : \"2026-11-24\"",
                        "the column cancel_before of programs.csv is gone");
        assertThat(Nights.read(held.resolve("index.html")))
                .contains("<li>in programs.csv ontbreekt de kolom cancel_before (opzeggen_voor);")
                .contains("<p>Om 10 of minder afgekeurde rijen, ")
                .doesNotContain("is gone");
        assertThat(Nights.names(held))
                .contains("actions.csv", "changes.csv", "rejects.csv", "summary.json", "visibility.csv");
        SortedMap<String, String> after = nights.reportTree();
        after.keySet().removeIf(path -> path.startsWith("held"));
        assertThat(after).isEqualTo(published);

        nights.publish("2026-11-24", "--accept-changes");
        assertThat(nights.published()).isEqualTo(Nights.csvIn(held));
        assertThat(nights.published("summary.json"))
                .contains("\"status\" : \"PUBLISHED\"", "the column cancel_before of programs.csv is gone");
    }

    @Test
    void aGoodExportAfterAHeldOneIsPublishedAsIfNothingHadHappened() {
        Nights twin = TwoSchools.write(new Nights(temp.resolve("twin")));
        TwoSchools.write(nights);
        nights.publish("2026-11-23");
        nights.write("teachers.csv", TwoSchools.TEACHERS, "T9,12AB00,,,,,1009,,,")
                .delete("programs.csv");
        assertHeld("programs.csv is gone; the run before had it");
        TwoSchools.write(nights);
        twin.publish("2026-11-23");

        for (String date : List.of("2026-11-24", "2026-11-25")) {
            nights.publish(date);
            twin.publish(date);
            assertThat(nights.published()).isEqualTo(twin.published());
        }
    }

    private void assertHeld(String... remarks) {
        Nights.Outcome outcome = nights.run("2026-11-24");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.out().lines().filter(line -> line.startsWith("  guard ")))
                .hasSize(remarks.length)
                .allMatch(line -> Stream.of(remarks).anyMatch(line::contains));
    }

    private static List<String> lines(String header, int rows, IntFunction<String> row) {
        return lines(header, rows, 0, row);
    }

    private static List<String> lines(String header, int rows, int without, IntFunction<String> row) {
        return Stream.concat(Stream.of(header), IntStream.range(without, rows).mapToObj(row))
                .toList();
    }
}
