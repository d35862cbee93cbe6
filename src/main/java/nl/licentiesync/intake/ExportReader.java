package nl.licentiesync.intake;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherKey;

/** Reads a night's exports: every file, then what stays in force of the run before, then the references. */
public final class ExportReader {

    private final LicenceIntake licences = new LicenceIntake();
    private final TeacherIntake teachers = new TeacherIntake();
    private final ProgramIntake programs = new ProgramIntake();
    private final ManualLinkIntake links = new ManualLinkIntake();
    private final Map<ExportFile, TableIntake<?, ?>> intakes = new EnumMap<>(Map.of(
            ExportFile.LICENCES, licences,
            ExportFile.TEACHERS, teachers,
            ExportFile.PROGRAMS, programs,
            ExportFile.MANUAL_LINKS, links));

    private ExportReader() {}

    /**
     * Reads the exports.
     *
     * @param schoolsBefore the schools as the run before used them, gone through at most once
     * @param catalogueBefore the catalogue as the run before used it
     * @throws UnusableExport when a file cannot be used as a whole
     */
    public static Exports read(
            ExportPaths paths, Charset charset, Iterable<School> schoolsBefore, Catalogue catalogueBefore) {
        ExportReader reader = new ExportReader();
        reader.readFiles(paths, charset);
        reader.keepInForce(schoolsBefore, catalogueBefore);
        boolean hasCatalogue = paths.of(ExportFile.PROGRAMS).isPresent();
        List<Program> listed =
                reader.programs.used().values().stream().map(Sourced::row).toList();
        Catalogue catalogue = hasCatalogue ? Catalogue.of(listed) : Catalogue.absent();
        reader.checkReferences(catalogue);
        return reader.exports(catalogue);
    }

    /** The two large files are read side by side. */
    private void readFiles(ExportPaths paths, Charset charset) {
        List<CompletableFuture<Void>> reading = intakes.entrySet().stream()
                .flatMap(entry -> paths.of(entry.getKey()).stream()
                        .map(path -> CompletableFuture.runAsync(
                                () -> entry.getValue().read(path, charset))))
                .toList();
        try {
            reading.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void keepInForce(Iterable<School> schoolsBefore, Catalogue catalogueBefore) {
        List<Claim> claims = intakes.values().stream()
                .flatMap(intake -> intake.claims().stream())
                .toList();
        RowsBefore before = new RowsBefore(claims, schoolsBefore, catalogueBefore);
        intakes.values().forEach(intake -> intake.keepInForce(before));
    }

    private void checkReferences(Catalogue catalogue) {
        for (Sourced<Licence> licence : licences.used().values()) {
            ProgramId program = licence.row().program();
            if (catalogue.misses(program)) {
                licences.warn(Finding.of(
                        ExportFile.LICENCES,
                        licence.line(),
                        Column.PROGRAM_ID,
                        FindingCode.PROGRAM_NOT_IN_CATALOGUE,
                        program.value()));
            }
        }
        for (LinkKey link : List.copyOf(links.used().keySet())) {
            if (!teachers.used().containsKey(new TeacherKey(link.teacher(), link.school()))) {
                links.ignoreUsed(
                        link,
                        Column.TEACHER_ID,
                        FindingCode.TEACHER_NOT_AT_SCHOOL,
                        link.teacher().value(),
                        link.school().value());
            }
        }
        warnOfSharedAccounts();
    }

    private void warnOfSharedAccounts() {
        Map<String, Sourced<Teacher>> owners = new HashMap<>();
        for (Sourced<Teacher> teacher : inLineOrder(teachers)) {
            String account = teacher.row().basispoortId();
            Sourced<Teacher> owner = account.isEmpty() ? null : owners.putIfAbsent(account, teacher);
            if (owner != null && !owner.row().id().equals(teacher.row().id())) {
                teachers.warn(Finding.of(
                        ExportFile.TEACHERS,
                        teacher.line(),
                        Column.BASISPOORT_ID,
                        FindingCode.BASISPOORT_ID_SHARED,
                        owner.row().id().value(),
                        Integer.toString(owner.line())));
            }
        }
    }

    private Exports exports(Catalogue catalogue) {
        Map<SchoolCode, SchoolRows> schools = new HashMap<>();
        Map<LicenceId, Integer> licenceLines = new HashMap<>();
        for (Sourced<Licence> licence : inLineOrder(licences)) {
            rowsOf(schools, licence.row().school()).add(licence.row());
            licenceLines.put(licence.row().id(), licence.line());
        }
        for (Sourced<Teacher> teacher : teachers.used().values()) {
            rowsOf(schools, teacher.row().school()).teachers.add(teacher.row());
        }
        for (Sourced<ManualLink> link : links.used().values()) {
            rowsOf(schools, link.row().school()).links.add(link.row());
        }
        Map<ExportFile, FileTally> tallies = new EnumMap<>(ExportFile.class);
        intakes.forEach((file, intake) -> {
            FileTally tally = intake.tally();
            if (tally != null) {
                tallies.put(file, tally);
            }
        });
        return new Exports(
                schools.values().stream()
                        .map(SchoolRows::toSchool)
                        .sorted(Comparator.comparing(School::code))
                        .toList(),
                catalogue,
                tallies,
                intakes.values().stream()
                        .flatMap(intake -> intake.findings().stream())
                        .toList(),
                intakes.values().stream().mapToInt(TableIntake::keptInForce).sum(),
                licenceLines);
    }

    private static <T> List<Sourced<T>> inLineOrder(TableIntake<?, T> intake) {
        Stream<Sourced<T>> rows = intake.used().values().stream();
        return rows.sorted(Comparator.comparingInt(Sourced::line)).toList();
    }

    private static SchoolRows rowsOf(Map<SchoolCode, SchoolRows> schools, SchoolCode code) {
        return schools.computeIfAbsent(code, SchoolRows::new);
    }

    /** One school's rows while they are collected. */
    private static final class SchoolRows {

        private final SchoolCode code;
        private final List<Licence> licences = new ArrayList<>();
        private final List<Teacher> teachers = new ArrayList<>();
        private final List<ManualLink> links = new ArrayList<>();
        private String name = "";

        SchoolRows(SchoolCode code) {
            this.code = code;
        }

        void add(Licence licence) {
            licences.add(licence);
            name = name.isEmpty() ? licence.schoolName() : name;
        }

        School toSchool() {
            return new School(code, name, licences, teachers, links);
        }
    }
}
