package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.nightly.notices.NoticeOptions;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that fails while a school is worked on names that school, and nothing is published. */
class FailingSchoolTest {

    @TempDir
    Path temp;

    @Test
    void aPageThatCannotBeWrittenIsToldWithItsSchool() throws Exception {
        Path exports = Files.createDirectory(temp.resolve("exports"));
        Files.write(
                exports.resolve("licences.csv"),
                List.of(
                        "licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by",
                        "L1,12AB00,KIM,2024-08-01,2024-09-02,T1"));
        Files.write(exports.resolve("teachers.csv"), List.of("teacher_id,school_id,basispoort_id", "T1,12AB00,1001"));

        assertThatThrownBy(() -> NightRunner.run(request(exports)))
                .isInstanceOf(FailedNight.class)
                .hasMessageStartingWith("The night failed in step synchroniseSchools at school 12AB00: " + temp)
                .hasMessageContaining("schools/12AB00.html is not there");
        assertThat(temp.resolve("reports/latest")).doesNotExist();
    }

    private NightRequest request(Path exports) {
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
                new FolderRemover(temp.resolve("reports")));
    }

    /** Takes the folder of the schools' pages away before the first school is worked on. */
    private record FolderRemover(Path reports) implements Progress {

        @Override
        public void started(int schools) {
            try (var found = Files.walk(reports)) {
                for (Path folder :
                        found.filter(path -> path.endsWith("schools")).toList()) {
                    Folders.delete(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stepBy(int schools) {}

        @Override
        public void done() {}
    }
}
