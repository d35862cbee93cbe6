package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.OpenFiles;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.nightly.notices.NoticeOptions;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.Operator;
import nl.licentiesync.store.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a night that fails on its way nothing is published. */
class FailingNightTest {

    @TempDir
    Path temp;

    private Path exports;

    @BeforeEach
    void writeExports() throws IOException {
        exports = Files.createDirectory(temp.resolve("exports"));
        Files.write(
                exports.resolve("licences.csv"),
                List.of(
                        "licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by",
                        "L1,12AB00,KIM,2024-08-01,2024-09-02,T1"));
        Files.write(exports.resolve("teachers.csv"), List.of("teacher_id,school_id,basispoort_id", "T1,12AB00,1001"));
    }

    @Test
    void aPageThatCannotBeWrittenIsToldWithItsSchool() {
        assertThatThrownBy(() -> NightRunner.run(request(this::removeFolderOfSchools)))
                .isInstanceOf(FailedNight.class)
                .hasMessageStartingWith("The night failed in step synchroniseSchools at school 12AB00: " + temp)
                .hasMessageContaining("schools/12AB00.html is not there");
        assertThat(temp.resolve("reports/latest")).doesNotExist();
    }

    /** The database is written while the report is forced to the disk, and is not committed when that fails. */
    @Test
    void theStateKnowsNothingOfAReportThatDidNotGetItsName() throws Exception {
        assertThatThrownBy(() -> NightRunner.run(request(this::takeNameOfReport)))
                .isInstanceOf(FailedNight.class)
                .hasMessageContaining("The night failed in step publish")
                .hasMessageContaining("2026-11-23-run-1");

        assertThat(temp.resolve("reports/latest")).doesNotExist();
        assertThat(temp.resolve("reports/2026-11-23-run-1/of somebody else")).isDirectory();
        try (StateLock lock = StateLock.take(temp.resolve("state"));
                Database database = Database.open(lock)) {
            assertThat(database.runs().lastPublished()).isEmpty();
            assertThat(database.schools().asOf(new RunId(Long.MAX_VALUE))).isExhausted();
        }
        assertThat(NightRunner.run(request(() -> {})).held()).isFalse();
    }

    /** Lines of people wait in a temporary file until the search is written. */
    @Test
    void thePeopleOfTheSearchGoWithANightThatFails() throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(exports.resolve("teachers.csv"), StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write("teacher_id,school_id,first_name,last_name,basispoort_id\n");
            for (int i = 1; i <= 20_000; i++) {
                out.write("T%d,12AB00,Anna,Jansen,%d\n".formatted(i, i));
            }
        }

        assertThatThrownBy(() -> NightRunner.run(request(this::takeNameOfScript)))
                .isInstanceOf(FailedNight.class)
                .hasMessageContaining("The night failed in step publish")
                .hasMessageContaining("search/names/xjansen.js");

        try (Stream<Path> left = Files.list(temp.resolve("reports"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("status.css");
        }
        assertThat(OpenFiles.in(temp.resolve("reports"))).isEmpty();
    }

    private void takeNameOfScript() {
        try (Stream<Path> found = Files.walk(temp.resolve("reports"))) {
            for (Path folder :
                    found.filter(path -> path.endsWith("search/names")).toList()) {
                Files.createDirectory(folder.resolve("xjansen.js"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NightRequest request(Runnable atStart) {
        return new NightRequest(
                ExportPaths.in(exports),
                ReadingOptions.of(StandardCharsets.UTF_8),
                temp.resolve("state"),
                temp.resolve("reports"),
                LocalDate.of(2026, 11, 23),
                OffsetDateTime.parse("2026-11-23T02:30:00+01:00"),
                SchoolCalendar.DEFAULT,
                new GuardLimits(5, 10, 10, 10, 10),
                NoticeOptions.USUAL,
                Retention.parse("2"),
                Locale.ENGLISH,
                Contacts.DEFAULT,
                true,
                Optional.empty(),
                FilePermissions.OWNER,
                FilePermissions.OWNER,
                NightMode.USUAL,
                Operator.of(Map.of()),
                1,
                new AtStart(atStart));
    }

    private void removeFolderOfSchools() {
        try (var found = Files.walk(temp.resolve("reports"))) {
            for (Path folder : found.filter(path -> path.endsWith("schools")).toList()) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeNameOfReport() {
        try {
            Files.createDirectories(temp.resolve("reports/2026-11-23-run-1/of somebody else"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something before the first school is worked on. */
    private record AtStart(Runnable work) implements Progress {

        @Override
        public void started(int schools) {
            work.run();
        }

        @Override
        public void stepBy(int schools) {}

        @Override
        public void done() {}
    }
}
