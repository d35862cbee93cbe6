package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export that cannot be used as a whole is refused with one sentence that names the file. */
class UnusableExportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"LICENCES", "TEACHERS"})
    void aNightNeedsLicencesAndTeachers(ExportFile file) throws IOException {
        ExportFolder exports = ExportFolder.in(folder);
        Files.delete(exports.path(file));

        assertUnusable(exports, file, "does not exist");
    }

    @ParameterizedTest
    @EnumSource(names = {"LICENCES", "TEACHERS"})
    void aHeaderWithoutRowsMustNotWipeEverybody(ExportFile file) {
        ExportFolder exports = ExportFolder.in(folder);
        if (file == ExportFile.LICENCES) {
            exports.licences("", " ");
        } else {
            exports.teachers("", " ");
        }

        assertUnusable(exports, file, "no row");
    }

    @Test
    void optionalFilesMayBeMissingOrHoldNoRow() {
        ExportFolder exports = ExportFolder.in(folder);

        assertThat(exports.read().catalogue().isPresent()).isFalse();
        assertThat(exports.read().tallies()).containsOnlyKeys(ExportFile.LICENCES, ExportFile.TEACHERS);
        assertThat(exports.programs().links().permissions().read().catalogue().isPresent())
                .isTrue();
        assertThat(exports.read().tallies())
                .containsOnlyKeys(
                        EnumSet.complementOf(EnumSet.of(ExportFile.ACCOUNTS)).toArray(ExportFile[]::new));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNTS")
    void anEmptyFileIsUnusable(ExportFile file) {
        assertUnusable(ExportFolder.in(folder).text(file, ""), file, "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \r\n\t\n", "\uFEFF", "\uFEFF\n"})
    void aFileOfBlankLinesIsEmpty(String content) {
        assertUnusable(ExportFolder.in(folder).text(ExportFile.TEACHERS, content), ExportFile.TEACHERS, "empty");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNTS")
    void anUnclosedQuoteIsUnusable(ExportFile file) {
        ExportFolder exports = ExportFolder.in(folder);
        String header =
                String.join(",", file.columns().stream().map(Column::english).toList());

        assertUnusable(exports.text(file, header + "\n\"T1,12AB00\n"), file, "quote");
    }

    @Test
    void aRequiredColumnIsNamedWhenItIsMissing() {
        ExportFolder exports = ExportFolder.in(folder).text(ExportFile.LICENCES, "licentienummer,brin,programma\n");

        assertUnusable(exports, ExportFile.LICENCES, "starts_on or ingangsdatum");
    }

    @Test
    void aColumnInBothLanguagesIsUnusable() {
        ExportFolder exports =
                ExportFolder.in(folder).text(ExportFile.TEACHERS, "teacher_id,brin,school_id\nT1,12AB,12AB\n");

        assertUnusable(exports, ExportFile.TEACHERS, "school_id twice");
    }

    @Test
    void anotherEncodingMustBeNamed() throws IOException {
        ExportFolder exports = ExportFolder.in(folder);
        Charset windows = Charset.forName("windows-1252");
        Files.write(
                exports.path(ExportFile.LICENCES), licencesOf("Dé Zonnebloem").getBytes(windows));

        assertUnusable(exports, ExportFile.LICENCES, "UTF-8");
        assertThat(ExportFolder.schools(exports.read(windows)))
                .extracting("name")
                .containsExactly("Dé Zonnebloem");
    }

    @Test
    void aFolderInTheFilesPlaceIsUnusable() throws IOException {
        ExportFolder exports = ExportFolder.in(folder);
        Files.createDirectory(exports.path(ExportFile.PROGRAMS));

        assertUnusable(exports, ExportFile.PROGRAMS, "not a file");
    }

    @Test
    void aFileNamedOneByOneMustExist() {
        ExportFolder.in(folder);
        Path named = folder.resolve("koppelingen.csv");

        assertThatThrownBy(() -> new ExportPaths(
                        folder, Map.of(ExportFile.MANUAL_LINKS, List.of(named.toString())), LocalDate.EPOCH))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("koppelingen.csv", "does not exist");
    }

    @Test
    void aFileNamedOneByOneReplacesTheFolders() throws IOException {
        ExportFolder.in(folder);
        Path named = Files.writeString(folder.resolve("andere.csv"), licencesOf("De Horizon"));
        ExportPaths paths =
                new ExportPaths(folder, Map.of(ExportFile.LICENCES, List.of(named.toString())), LocalDate.EPOCH);

        Exports exports = ExportReader.start(
                        paths, ReadingOptions.of(StandardCharsets.UTF_8), FactDates.ANY, Runnable::run)
                .finish(List.of(), Catalogue.absent());

        assertThat(ExportFolder.schools(exports)).extracting("name").containsExactly("De Horizon");
    }

    private static String licencesOf(String schoolName) {
        return "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on\n"
                + LICENCE.replace("De Regenboog", schoolName)
                + "\n";
    }

    private static void assertUnusable(ExportFolder exports, ExportFile file, String why) {
        assertThatThrownBy(exports::read)
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll(file.fileName(), why);
    }
}
