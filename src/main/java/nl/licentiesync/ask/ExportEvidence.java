package nl.licentiesync.ask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FactDates;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.IgnoredLink;
import nl.licentiesync.intake.RosterTally;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** Evidence from a folder of exports alone. There is no run before, so rejected rows are not kept in force. */
public final class ExportEvidence implements Evidence {

    private final Exports exports;
    private final GroupsOfTeachers groups;

    private ExportEvidence(Exports exports, @Nullable Path rosters) {
        this.exports = exports;
        this.groups = new GroupsOfTeachers(rosters);
    }

    /**
     * Reads the exports.
     *
     * @throws nl.licentiesync.exports.UnusableExport when one cannot be used as a whole
     */
    public static ExportEvidence read(ExportPaths paths, ReadingOptions options) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (ExportReader reading = ExportReader.start(paths, options, FactDates.ANY, threads)) {
            return new ExportEvidence(reading.finish(List.of(), Catalogue.absent()), paths.rosters());
        } finally {
            threads.shutdownNow();
        }
    }

    /** In which part of an export, and on which line of it, a row stands. */
    public LinePlaces places() {
        return exports.places();
    }

    /** The findings. */
    public List<Finding> findings() {
        return exports.findings();
    }

    /** How many rosters of each format there are, where rosters are read. */
    public List<RosterTally> rosterTallies() {
        return exports.rosterTallies();
    }

    /** Where rows were rejected, by file and line. */
    public List<Source> rejected() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .<Source>map(this::sourceOf)
                .distinct()
                .toList();
    }

    /** The line that a finding is about. */
    public Source sourceOf(Finding finding) {
        return origins().line(finding.file(), finding.line());
    }

    private RowOrigins origins() {
        return new RowOrigins(exports.places(), exports.mapped());
    }

    /** How the rows of each file that was delivered add up. */
    public Map<ExportFile, FileTally> tallies() {
        return exports.tallies();
    }

    @Override
    public Catalogue catalogue() {
        return exports.catalogue();
    }

    @Override
    public List<SchoolCode> schoolCodes() {
        return exports.schoolCodes();
    }

    @Override
    public School school(SchoolCode code) {
        return exports.school(code).unpack();
    }

    @Override
    public List<ManualLink> ignoredLinks(SchoolCode code) {
        return exports.ignoredLinks(code).stream().map(IgnoredLink::link).toList();
    }

    @Override
    public SchoolLinks links(SchoolCode code) {
        return SchoolLinks.none();
    }

    @Override
    public @Nullable LocalDate publishedOn() {
        return null;
    }

    @Override
    public @Nullable SchoolCalendar calendar() {
        return null;
    }

    @Override
    public Sources sources(SchoolCode code) {
        return new LineSources(
                exports.linesOf(code), exports.programLines(), origins(), new WithoutLine(exports, origins(), groups));
    }

    /** The sources of what is no used row. */
    private record WithoutLine(Exports exports, RowOrigins origins, GroupsOfTeachers groups) implements Sources {

        @Override
        public Source of(Licence licence, FactKind factKind) {
            throw new IllegalArgumentException("Licence " + licence.id() + " is not one of the exports");
        }

        @Override
        public Source of(Teacher teacher, FactKind factKind) {
            throw new IllegalArgumentException("Teacher " + teacher.id() + " is not one of the exports");
        }

        @Override
        public List<String> groupsOf(Teacher teacher) {
            return exports.linesOf(teacher.school()).teachers().getOrDefault(teacher.id(), List.of()).stream()
                    .map(line -> origins.line(ExportFile.TEACHERS, line).file())
                    .distinct()
                    .flatMap(file -> groups.in(file, teacher.id()).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public Source of(ManualLink link) {
            return exports.ignoredLinks(link.school()).stream()
                    .filter(ignored -> ignored.link().equals(link))
                    .<Source>map(ignored -> origins.line(ExportFile.MANUAL_LINKS, ignored.line()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The manual link is not one of the exports"));
        }

        @Override
        public Source of(Permission permission) {
            throw new IllegalArgumentException("The permission is not one of the exports");
        }

        @Override
        public Source of(Program program) {
            return new Source.Unlisted();
        }
    }
}
