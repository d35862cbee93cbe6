package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night says even with --quiet. */
class NoticesTest {

    private static final String WRONG_ROW = "T%d,12AB0,A,,B,,,,,";

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void aGoodNightSaysNothing() {
        assertThat(quiet("2026-11-23")).isEmpty();
        nights.edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,");
        assertThat(quiet("2026-11-24")).isEmpty();
    }

    @Test
    void rejectedRowsAreToldWhenTheyAreNewAndEverySeventhNight() {
        addTeachers(1);
        Map<String, String> told = new TreeMap<>();
        for (int day = 1; day <= 14; day++) {
            nights.edit("licences.csv", name(day - 1), name(day));
            String date = "2026-11-%02d".formatted(day);
            String out = quiet(date);
            if (!out.isEmpty()) {
                told.put(date, out);
            }
        }

        assertThat(told).containsOnlyKeys("2026-11-01", "2026-11-07", "2026-11-14");
        assertThat(told.get("2026-11-07"))
                .isEqualTo("Night of 2026-11-07, run 7: 1 row of teachers.csv (20.0 %) is rejected: rejects.csv tells"
                        + " which and why (ROWS_REJECTED).\n");
    }

    @Test
    void aRerunSaysWhatTheNightSaid() {
        quiet("2026-11-22");
        addTeachers(1);

        assertThat(quiet("2026-11-23")).contains("ROWS_REJECTED");
        assertThat(quiet("2026-11-23")).contains("ROWS_REJECTED");
        assertThat(quiet("2026-11-24")).isEmpty();
        assertThat(quiet("2026-11-24")).isEmpty();
    }

    @Test
    void aRestoredNightIsTheOneThatTheNextIsComparedWith() {
        addTeachers(1);
        quiet("2026-11-22");
        nights.edit("teachers.csv", WRONG_ROW.formatted(100) + "\n", "");
        quiet("2026-11-23");
        Nights.command("restore", "--state", nights.state().toString(), "--run", "1");
        addTeachers(1);

        assertThat(quiet("2026-11-23")).as("run 1 had it").isEmpty();
    }

    @Test
    void theThresholdCanBeSet() {
        addTeachers(1);

        assertThat(quiet("2026-11-22", "--tell-rejected", "25")).isEmpty();
    }

    @Test
    void schoolsThatAreGoneAreToldByTheirCodes() {
        quiet("2026-11-22");
        for (String line : List.of(
                "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,\n", "L4,34CD00,Het Kompas,EST,2025-08-01,,,\n")) {
            nights.edit("licences.csv", line, "");
        }

        assertThat(quiet("2026-11-23"))
                .isEqualTo("Night of 2026-11-23, run 2: One school has lost all licences or all teachers since the run"
                        + " before: 34CD00. Check that the export is complete (SCHOOLS_GONE).\n");
    }

    @Test
    void dozensOfFactsOfTheFutureAreTold() {
        nights.write(
                "licences.csv",
                Stream.concat(
                                Stream.of(TwoSchools.LICENCES),
                                IntStream.rangeClosed(1, 11)
                                        .mapToObj(n -> "L%d,12AB00,De Regenboog,P%d,2024-08-01,2062-09-02,T1,"
                                                .formatted(n, n)))
                        .toList());

        assertThat(quiet("2026-11-23", "--accept-changes"))
                .contains("11 dates in licences.csv lie in the future", "(FUTURE_FACT, first at line 2)");
    }

    @Test
    void theSameExportsForAWeekAreToldOnTheScreenThePageAndTheSummary() {
        List<String> told = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 11, 2);
                day.isBefore(LocalDate.of(2026, 11, 18));
                day = day.plusDays(1)) {
            if (!quiet(day.toString()).isEmpty()) {
                told.add(day.toString());
            }
        }

        assertThat(told).containsExactly("2026-11-09", "2026-11-16");
        assertThat(nights.publish("2026-11-18").out())
                .contains("notice    Licences and teachers are the same files as 16 days ago, since 2026-11-02")
                .contains("(EXPORTS_UNCHANGED)");
        assertThat(nights.published("summary.json")).contains("\"code\" : \"EXPORTS_UNCHANGED\"");
        assertThat(nights.published("index.html"))
                .contains("<h2 id=\"notices\">Kijk na in de exports</h2>")
                .contains("De licenties en leerkrachten zijn al 16 dagen dezelfde bestanden, sinds 2026-11-02.");
        assertThat(nights.published("schools/12AB00.html")).doesNotContain("dezelfde bestanden");
        assertThat(quiet("2026-11-19", "--max-age", "0")).isEmpty();
    }

    @Test
    void exportsOfWhichOneChangedHaveNoAge() {
        quiet("2026-11-02");
        nights.edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,");

        assertThat(nights.publish("2026-11-20").out()).doesNotContain("EXPORTS_UNCHANGED");
        nights.publish("2026-11-26");
        assertThat(nights.publish("2026-11-27").out()).contains("the same files as 7 days ago, since 2026-11-20");
    }

    private String quiet(String date, String... more) {
        return nights.publish(
                        date,
                        Stream.concat(Stream.of("--quiet"), Stream.of(more)).toArray(String[]::new))
                .out();
    }

    private void addTeachers(int wrong) {
        String rows = Nights.read(nights.export("teachers.csv"));
        nights.write(
                "teachers.csv",
                Stream.concat(rows.lines(), IntStream.range(100, 100 + wrong).mapToObj(WRONG_ROW::formatted))
                        .toList());
    }

    /** So that the exports of a day differ from those of the day before in what changes nothing. */
    private static String name(int day) {
        return day == 0
                ? "L1,12AB00,De Regenboog,"
                : day == 1 ? "L1,12AB00,De Regenboog 1," : "L1,12AB00,De Regenboog %d,".formatted(day);
    }
}
