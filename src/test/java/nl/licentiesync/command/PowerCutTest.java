package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a power cut took of the schools' pages is written again by the next start of a night, also by one that is refused. */
@Tag("slow")
class PowerCutTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Path report;

    @BeforeEach
    void publish() {
        nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,");
        nights.publish("2026-11-24");
        report = nights.reports().resolve("2026-11-24-run-2");
        nights.write("teachers.csv", "name");
    }

    @Test
    void pagesThatAreCutOffEmptyOrGoneAreWholeAgain() throws Exception {
        SortedMap<String, String> before = latest();
        damagePages();
        restartSystem();

        assertThat(warnings(nights.run("2026-11-25")))
                .containsExactly("The system was restarted since the latest report " + report
                        + " was written, and 3 of 6 files of its schools were damaged or lost: 3 are written again.");

        assertThat(latest()).isEqualTo(before);
        damagePages();
        assertThat(warnings(nights.run("2026-11-25")))
                .as("checked once after each start of the system")
                .isEmpty();
        assertThat(latest()).isNotEqualTo(before);
    }

    /** A file that earlier reports share is written again for this one alone. */
    private SortedMap<String, String> latest() {
        return Nights.tree(report);
    }

    /** A kill of the process loses nothing that it had written. */
    @Test
    void nothingIsCheckedUntilTheSystemIsRestarted() throws IOException {
        damagePages();
        SortedMap<String, String> damaged = nights.reportTree();

        assertThat(warnings(nights.run("2026-11-25"))).isEmpty();

        assertThat(nights.reportTree()).isEqualTo(damaged);
    }

    @Test
    void wholePagesAreToldWithVerboseOnly() throws Exception {
        restartSystem();

        assertThat(nights.run("2026-11-25", "--verbose").err())
                .contains(
                        "The system was restarted since the latest report was written: all 6 files of its schools are whole.");

        restartSystem();
        assertThat(warnings(nights.run("2026-11-25"))).isEmpty();
    }

    /** It is told each time until a night replaces it. */
    @Test
    void pagesThatCannotBeWrittenAsTheyWereAreTold() throws Exception {
        damagePages();
        restartSystem();
        inState("UPDATE run_report SET page_language = 'en'");
        String told =
                "2 of them, such as schools/12AB00.html, cannot be written as they were; the next night that is published replaces them.";

        assertThat(warnings(nights.run("2026-11-25"))).hasSize(2).endsWith(told);
        assertThat(warnings(nights.run("2026-11-25"))).hasSize(2).endsWith(told);

        TwoSchools.write(nights).publish("2026-11-25");
        nights.write("teachers.csv", "name");
        assertThat(warnings(nights.run("2026-11-25"))).isEmpty();
    }

    @Test
    void aManifestThatIsGoneIsTold() throws Exception {
        Files.delete(report.resolve("manifest.json"));
        restartSystem();

        assertThat(warnings(nights.run("2026-11-25")))
                .singleElement()
                .asString()
                .contains(report + " was written, and its manifest.json is damaged or gone");
    }

    /** The state of an earlier version, and a report that somebody removed. */
    @Test
    void withoutAReportOrWhatItWasNothingIsChecked() throws Exception {
        restartSystem();
        inState("DELETE FROM run_report");
        assertThat(warnings(nights.run("2026-11-25"))).isEmpty();
    }

    private void damagePages() throws IOException {
        Path page = report.resolve("schools/12AB00.html");
        Files.writeString(page, Files.readString(page).substring(0, 1000));
        Files.delete(report.resolve("schools/34CD00.html"));
        Path csv = report.resolve("schools/34CD00.csv");
        Files.write(csv, new byte[(int) Files.size(csv)]);
    }

    private void restartSystem() throws Exception {
        inState("UPDATE run_report SET boot = 'of an earlier start'");
    }

    private void inState(String sql) throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            new JdbcTemplate(database.dataSource()).update(sql);
        }
    }

    /** What was logged before the sentence that refuses the night. */
    private static List<String> warnings(Nights.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        List<String> lines = outcome.err().lines().toList();
        return lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.replaceFirst("^[0-9:.]{12} ", ""))
                .toList();
    }
}
