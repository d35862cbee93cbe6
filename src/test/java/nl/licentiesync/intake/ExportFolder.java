package nl.licentiesync.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;

/** A folder of small exports: a test says which rows they hold, and reads them. */
final class ExportFolder {

    static final String LICENCE = "L1,12AB00,De Regenboog,kim,2025-08-01,2025-08-20,T1,";
    static final String TEACHER = "T1,12AB00,Sanne,,Bakker,sanne@school.example,700100,Leerkracht,3,";

    /** Columns that exports of publishers whose licences all renew do not have. */
    private static final Set<Column> OF_OTHER_KINDS = EnumSet.of(Column.ENDS_ON, Column.RENEWS, Column.RESULTS_YEARS);

    private final Path folder;

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder with one licence and one teacher, both in order. */
    static ExportFolder in(Path folder) {
        return new ExportFolder(folder).licences(LICENCE).teachers(TEACHER);
    }

    ExportFolder licences(String... rows) {
        return write(ExportFile.LICENCES, rows);
    }

    ExportFolder teachers(String... rows) {
        return write(ExportFile.TEACHERS, rows);
    }

    ExportFolder programs(String... rows) {
        // No test here is about the method, the last column.
        return write(ExportFile.PROGRAMS, Stream.of(rows).map(row -> row + ",").toArray(String[]::new));
    }

    ExportFolder links(String... rows) {
        return write(ExportFile.MANUAL_LINKS, rows);
    }

    ExportFolder permissions(String... rows) {
        return write(ExportFile.PERMISSIONS, rows);
    }

    /** Rows of a file that has every known column. */
    ExportFolder all(ExportFile file, String... rows) {
        return write(file, file.columns(), rows);
    }

    ExportFolder text(ExportFile file, String content) {
        try {
            Files.writeString(folder.resolve(file.fileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path path(ExportFile file) {
        return folder.resolve(file.fileName());
    }

    /** Reads the exports as the very first run does. */
    Exports read() {
        return read(StandardCharsets.UTF_8);
    }

    /** Reads the exports after a run that used others. */
    Exports readAfter(Exports before) {
        return start(StandardCharsets.UTF_8).finish(schools(before), before.catalogue());
    }

    Exports read(Charset charset) {
        return start(charset).finish(List.of(), Catalogue.absent());
    }

    /** Reads the exports on a night of this date. */
    Exports readOn(LocalDate date) {
        return start(StandardCharsets.UTF_8, FactDates.ofNight(date, MonthDay.of(8, 1)))
                .finish(List.of(), Catalogue.absent());
    }

    private ExportReader start(Charset charset) {
        return start(charset, FactDates.ANY);
    }

    private ExportReader start(Charset charset, FactDates dates) {
        return ExportReader.start(ExportPaths.in(folder), ReadingOptions.of(charset), dates, ForkJoinPool.commonPool());
    }

    static List<School> schools(Exports exports) {
        return exports.schoolCodes().stream()
                .map(code -> exports.school(code).unpack())
                .toList();
    }

    /** The findings as one line each, in the order of the rejects: file and line, column, code, kept or not. */
    static List<String> findings(Exports exports) {
        return exports.findings().stream()
                .sorted(Finding.IN_FILE_ORDER)
                .map(finding -> finding.file().fileName()
                        + ":" + finding.line()
                        + (finding.column() == null
                                ? ""
                                : " " + finding.column().english())
                        + " " + finding.code()
                        + (finding.keptInForce() ? " kept" : ""))
                .toList();
    }

    static List<Licence> licences(Exports exports) {
        return all(exports, School::licences);
    }

    static List<Teacher> teachers(Exports exports) {
        return all(exports, School::teachers);
    }

    static List<ManualLink> links(Exports exports) {
        return all(exports, School::manualLinks);
    }

    static List<Permission> permissions(Exports exports) {
        return all(exports, school -> school.permissions().all());
    }

    /** Read, used, rejected and ignored rows of a file. */
    static List<Integer> tally(Exports exports, ExportFile file) {
        FileTally tally = exports.tallies().get(file);
        return List.of(tally.read(), tally.used(), tally.rejected(), tally.ignored());
    }

    private static <T> List<T> all(Exports exports, Function<School, List<T>> rows) {
        return schools(exports).stream().map(rows).flatMap(Collection::stream).toList();
    }

    private ExportFolder write(ExportFile file, String... rows) {
        return write(
                file,
                file.columns().stream()
                        .filter(column -> !OF_OTHER_KINDS.contains(column))
                        .toList(),
                rows);
    }

    private ExportFolder write(ExportFile file, List<Column> columns, String... rows) {
        String header = String.join(",", columns.stream().map(Column::english).toList());
        return text(
                file,
                String.join(
                                "\n",
                                Stream.concat(Stream.of(header), Stream.of(rows))
                                        .toList()) + "\n");
    }
}
