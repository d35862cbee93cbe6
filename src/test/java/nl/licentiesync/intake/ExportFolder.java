package nl.licentiesync.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;

/** A folder of small exports: a test says which rows they hold, and reads them. */
final class ExportFolder {

    static final String LICENCE = "L1,12AB00,De Regenboog,kim,2025-08-01,2025-08-20,T1,";
    static final String TEACHER = "T1,12AB00,Sanne,,Bakker,sanne@school.example,700100,Leerkracht,3,";

    private static final Exports NOTHING = new Exports(List.of(), Catalogue.absent(), Map.of(), List.of(), 0, Map.of());

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
        return write(ExportFile.PROGRAMS, rows);
    }

    ExportFolder links(String... rows) {
        return write(ExportFile.MANUAL_LINKS, rows);
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
        return readAfter(NOTHING);
    }

    /** Reads the exports after a run that used others. */
    Exports readAfter(Exports before) {
        return read(StandardCharsets.UTF_8, before);
    }

    Exports read(Charset charset) {
        return read(charset, NOTHING);
    }

    private Exports read(Charset charset, Exports before) {
        return ExportReader.read(new ExportPaths(folder, Map.of()), charset, before.schools(), before.catalogue());
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

    /** Read, used, rejected and ignored rows of a file. */
    static List<Integer> tally(Exports exports, ExportFile file) {
        FileTally tally = exports.tallies().get(file);
        return List.of(tally.read(), tally.used(), tally.rejected(), tally.ignored());
    }

    private static <T> List<T> all(Exports exports, Function<School, List<T>> rows) {
        return exports.schools().stream().map(rows).flatMap(Collection::stream).toList();
    }

    private ExportFolder write(ExportFile file, String... rows) {
        String header =
                String.join(",", file.columns().stream().map(Column::english).toList());
        return text(
                file,
                String.join(
                                "\n",
                                Stream.concat(Stream.of(header), Stream.of(rows))
                                        .toList()) + "\n");
    }
}
