package nl.licentiesync.nightly.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.report.GuardRemark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which keys of the run before count for a column that holds nothing (section 3, the guard, (d)). */
class EmptiedCountTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    @TempDir
    Path temp;

    /** Of every optional column it is known which rows have a value in it. */
    @ParameterizedTest
    @MethodSource("optionalColumns")
    void everyOptionalColumn(ExportFile file, Column column) {
        assertThat(
                        switch (file) {
                            case LICENCES -> ColumnValues.ofLicence(column);
                            case TEACHERS, ACCOUNTS -> ColumnValues.ofTeacher(column);
                            case PROGRAMS -> ColumnValues.ofProgram(column);
                            case MANUAL_LINKS -> null;
                            case PERMISSIONS -> ColumnValues.ofPermission(column);
                        })
                .isNotNull();
    }

    static Stream<Arguments> optionalColumns() {
        return Stream.of(ExportFile.values())
                .flatMap(file -> file.columns().stream()
                        .filter(column -> !file.requires(column))
                        .map(column -> Arguments.of(file, column)));
    }

    /** Twelve persons, the last of whom has two rows; whoever comes or is gone counts not. */
    @Test
    void keysThatAreUsedInBothRunsAndHadAValue() throws IOException {
        GuardedNights nights = new GuardedNights();
        nights.publish(NIGHT, exports(13, 1, "a@b.example"));

        assertThat(emptied(nights, exports(13, 0, ""))).containsExactly(emptied(12));
        assertThat(emptied(nights, exports(13, 2, ""))).containsExactly(emptied(11));
        assertThat(emptied(nights, exports(13, 3, ""))).as("ten are left").isEmpty();
        assertThat(emptied(nights, exports(13, 0, "null"))).containsExactly(emptied(12));
    }

    /** Each of six links stands in two rows, of which the earlier date counts. */
    @Test
    void rowsOfAFileCountAlsoWhereSeveralAreOfOneKey() throws IOException {
        GuardedNights nights = new GuardedNights();
        Path full = exports(13, 0, "");
        StringBuilder links = new StringBuilder("teacher_id,school_id,program_id,linked_on\n");
        for (int i = 0; i < 6; i++) {
            links.append("T%d,12AB00,kim,2026-10-05\nT%1$d,12AB00,kim,2026-10-06\n".formatted(i));
        }
        Files.writeString(full.resolve("manual-links.csv"), links);
        nights.publish(NIGHT, full);
        Path emptied = exports(13, 0, "");
        Files.writeString(emptied.resolve("manual-links.csv"), links.substring(0, links.indexOf("\n") + 1));

        assertThat(nights.judge(NIGHT.plusDays(1), emptied).verdict().remarks())
                .contains(new GuardRemark.FileEmptied(ExportFile.MANUAL_LINKS, 12));
    }

    @Test
    void aRunOfAnEarlierVersionIsNotCompared() throws IOException {
        GuardedNights nights = new GuardedNights();
        nights.publish(NIGHT, exports(13, 0, "a@b.example"));
        assertThat(emptied(nights, exports(13, 0, ""))).hasSize(1);

        assertThat(emptied(nights.afterEarlierVersion(), exports(13, 0, ""))).isEmpty();
    }

    private static GuardRemark emptied(int keys) {
        return new GuardRemark.ColumnEmptied(ExportFile.TEACHERS, Column.EMAIL, keys);
    }

    private static List<GuardRemark> emptied(GuardedNights nights, Path folder) {
        return nights.judge(NIGHT.plusDays(1), folder).verdict().remarks().stream()
                .filter(GuardRemark.ColumnEmptied.class::isInstance)
                .toList();
    }

    /** Teachers of one school, the first of whom are missing; the last has two rows. */
    private Path exports(int number, int without, String email) throws IOException {
        Path folder = Files.createTempDirectory(temp, "exports");
        Files.writeString(
                folder.resolve("licences.csv"),
                "licence_id,school_id,program_id,starts_on\nL1,12AB00,kim,2024-08-01\n");
        StringBuilder teachers = new StringBuilder("teacher_id,school_id,email,year_groups\n");
        for (int i = without; i < number; i++) {
            teachers.append("T%d,12AB00,%s,3\n".formatted(i, email));
        }
        teachers.append("T%d,12AB00,%s,4\n".formatted(number - 1, email));
        Files.writeString(folder.resolve("teachers.csv"), teachers);
        return folder;
    }
}
