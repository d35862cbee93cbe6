package nl.licentiesync.intake;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherKey;

/**
 * Checks references between exports: licences and links to programs of the catalogue, links to teachers of a school.
 */
final class References {

    private static final MonthDay USUAL_DEADLINE = MonthDay.of(6, 30);

    private final LicenceIntake licences;
    private final TeacherIntake teachers;
    private final ManualLinkIntake links;
    private final Catalogue catalogue;
    private final boolean hasPermissions;

    References(
            LicenceIntake licences,
            TeacherIntake teachers,
            ManualLinkIntake links,
            Catalogue catalogue,
            boolean hasPermissions) {
        this.licences = licences;
        this.teachers = teachers;
        this.links = links;
        this.catalogue = catalogue;
        this.hasPermissions = hasPermissions;
    }

    /** Warns of licences of programs that no catalogue lists, and reads those that differ in case as the catalogue does. */
    void checkLicences(KnownIds known) {
        if (licences.programs().stream().noneMatch(catalogue::misses)) {
            return;
        }
        licences.used().forEach(licence -> {
            ProgramId program = licence.row().program();
            if (catalogue.misses(program)) {
                ProgramId meant = known.program(program);
                if (meant.equals(program)) {
                    licences.warn(Finding.of(
                            ExportFile.LICENCES,
                            licence.line(),
                            Column.PROGRAM_ID,
                            FindingCode.PROGRAM_NOT_IN_CATALOGUE,
                            program.value()));
                } else {
                    licences.readAs(licence, meant);
                }
            }
        });
    }

    /** Warns of licensed programs that the run before's catalogue had, and of what no longer limits them. */
    void checkCatalogue(Catalogue before) {
        Map<ProgramId, Occurrence> gone = new TreeMap<>();
        for (Program program : before.programs()) {
            if (!catalogue.lists(program.id())) {
                gone.put(program.id(), new Occurrence());
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        licences.used().forEach(licence -> {
            Occurrence occurrence = gone.get(licence.row().program());
            if (occurrence != null) {
                occurrence.add(licence.line());
            }
        });
        gone.forEach((id, licensed) -> {
            if (licensed.rows > 0) {
                Program program = before.program(id);
                licences.warn(Finding.of(
                                ExportFile.LICENCES,
                                licensed.firstLine,
                                Column.PROGRAM_ID,
                                FindingCode.CATALOGUE_ROW_GONE,
                                id.value(),
                                yearGroupsOf(program),
                                deadlineOf(program),
                                program.endsWithSchoolYear() ? "no" : "",
                                program.resultsYears() == null
                                        ? ""
                                        : program.resultsYears().toString(),
                                hasPermissions ? program.publisher() : "")
                        .withRows(licensed.rows));
            }
        });
    }

    /** Ignores links of teachers who are not at the school, and warns of those for unknown programs; the ignored ones. */
    List<IgnoredLink> checkLinks() {
        List<ManualLink> unlisted = new ArrayList<>();
        List<IgnoredLink> ignored = new ArrayList<>();
        List<SourcedRow<ManualLink>> toCheck = new ArrayList<>();
        links.used().forEach(toCheck::add);
        for (SourcedRow<ManualLink> checked : toCheck) {
            ManualLink link = checked.row();
            if (!teachers.used().contains(new TeacherKey(link.teacher(), link.school()))) {
                ignored.add(new IgnoredLink(checked.line(), link));
                links.ignoreUsed(
                        link.key(),
                        Column.TEACHER_ID,
                        FindingCode.TEACHER_NOT_AT_SCHOOL,
                        link.teacher().value(),
                        link.school().value());
            } else if (catalogue.misses(link.program())) {
                unlisted.add(link);
            }
        }
        if (!unlisted.isEmpty()) {
            warnOfUnknownPrograms(unlisted);
        }
        return ignored;
    }

    private void warnOfUnknownPrograms(List<ManualLink> unlisted) {
        Set<Licensed> licensed = new HashSet<>();
        licences.used().forEach(licence -> licensed.add(Licensed.by(licence.row())));
        for (ManualLink link : unlisted) {
            if (!licensed.contains(new Licensed(link.school(), link.program()))) {
                links.linesOf(link.key())
                        .forEach(line -> links.warn(Finding.of(
                                ExportFile.MANUAL_LINKS,
                                line,
                                Column.PROGRAM_ID,
                                FindingCode.LINK_PROGRAM_UNKNOWN,
                                link.program().value())));
            }
        }
    }

    private static String yearGroupsOf(Program program) {
        return program.yearGroups().hasValid() ? program.yearGroups().toString() : "";
    }

    private static String deadlineOf(Program program) {
        MonthDay deadline = program.cancelBefore();
        return deadline == null || deadline.equals(USUAL_DEADLINE)
                ? ""
                : deadline.toString().substring(2);
    }

    /** A program that a school has a licence for. */
    private record Licensed(SchoolCode school, ProgramId program) {

        static Licensed by(Licence licence) {
            return new Licensed(licence.school(), licence.program());
        }
    }

    private static final class Occurrence {

        private int firstLine = Integer.MAX_VALUE;
        private int rows;

        void add(int line) {
            firstLine = Math.min(firstLine, line);
            rows++;
        }
    }
}
