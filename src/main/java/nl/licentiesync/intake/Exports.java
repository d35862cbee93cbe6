package nl.licentiesync.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherKey;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedLines;
import nl.licentiesync.packing.PackedSchool;
import org.jspecify.annotations.Nullable;

/** The used rows of a night's exports, packed and sorted by school, with the findings. Many threads may read it. */
public final class Exports {

    private final PackedRows<LicenceId, Licence> licences;
    private final PackedRows<TeacherKey, Teacher> teachers;
    private final PackedRows<LinkKey, ManualLink> manualLinks;
    private final @Nullable PackedRows<Permission, Permission> permissions;
    private final List<PackedRows<?, ?>> allRows;
    private final List<SchoolCode> schoolCodes;
    private final Catalogue catalogue;
    private final Map<ProgramId, Integer> programLines;
    private final IntakeResult intakeResult;
    private final Map<SchoolCode, List<IgnoredLink>> ignoredLinks;
    private final LinePlaces places;

    Exports(
            PackedRows<LicenceId, Licence> licences,
            PackedRows<TeacherKey, Teacher> teachers,
            PackedRows<LinkKey, ManualLink> manualLinks,
            @Nullable PackedRows<Permission, Permission> permissions,
            Catalogue catalogue,
            Map<ProgramId, Integer> programLines,
            IntakeResult intakeResult) {
        this.licences = licences;
        this.teachers = teachers;
        this.manualLinks = manualLinks;
        this.permissions = permissions;
        this.catalogue = catalogue;
        this.programLines = programLines;
        this.intakeResult = intakeResult;
        this.places = FileTally.places(intakeResult.tallies());
        this.ignoredLinks = intakeResult.ignoredLinks().stream()
                .collect(Collectors.groupingBy(ignored -> ignored.link().school()));
        this.allRows = permissions == null
                ? List.of(licences, teachers, manualLinks)
                : List.of(licences, teachers, manualLinks, permissions);
        allRows.forEach(PackedRows::groupBySchool);
        SortedSet<SchoolCode> codes = new TreeSet<>();
        for (PackedRows<?, ?> rows : List.of(licences, teachers, manualLinks)) {
            codes.addAll(rows.schools());
        }
        this.schoolCodes = List.copyOf(codes);
    }

    /** The bytes that the rows take in memory. */
    public long bytesInMemory() {
        return allRows.stream().mapToLong(PackedRows::bytes).sum();
    }

    /** Moves the rows out of memory; they are read from there, whenever they are asked for. */
    public void moveRowsTo(RowStore store) throws IOException {
        for (PackedRows<?, ?> rows : allRows) {
            rows.moveTo(store);
        }
    }

    /** Frees the memory of the rows, once all schools are done; what is known of the files stays. */
    public void forgetRows() {
        allRows.forEach(PackedRows::forget);
    }

    /** The schools with any licence, teacher or manual link, in order. */
    public List<SchoolCode> schoolCodes() {
        return schoolCodes;
    }

    /** The rows of one school. */
    public RowsOfSchool rows(SchoolCode code) {
        return new RowsOfSchool(
                code,
                licences.inOrder(code),
                teachers.inOrder(code),
                manualLinks.inOrder(code),
                permissions == null ? null : permissions.inOrder(code));
    }

    /** The school that the rows of one school make. */
    public PackedSchool school(SchoolCode code) {
        return rows(code).packed();
    }

    /** The name of a school in its first licence that has one; empty when none has. */
    public String nameOf(SchoolCode code) {
        return RowsOfSchool.nameIn(licences.of(code));
    }

    /** The rows of each teacher who is at more than one school. */
    public Stream<List<Teacher>> teachersAtSeveralSchools() {
        return teachers.sharingFirstText();
    }

    /** Whether any school has this licence. */
    public boolean uses(LicenceId id) {
        return licences.contains(id);
    }

    /** The line of licences.csv on which a used licence stands. */
    public int lineOf(LicenceId id) {
        return Objects.requireNonNull(licences.get(id), () -> "Licence " + id + " is not in use")
                .line();
    }

    /** The lines on which the used rows of a school stand, all of those that were merged. */
    public SchoolLines linesOf(SchoolCode code) {
        return new SchoolLines(
                licences.linesOf(code, Licence::id),
                teachers.linesOf(code, Teacher::id),
                manualLinks.linesOf(code, ManualLink::key),
                permissions == null ? Map.of() : permissions.linesOf(code, Function.identity()));
    }

    /** The lines of the catalogue's programs packed, in the order of the catalogue. */
    public byte[] packedLinesOfCatalogue() {
        PackWriter out = new PackWriter();
        PackedLines.write(
                out,
                catalogue.programs().stream()
                        .map(program -> List.of(programLines.get(program.id())))
                        .toList());
        return out.toByteArray();
    }

    /** The lines of programs.csv on which the programs of the catalogue stand. */
    public Map<ProgramId, Integer> programLines() {
        return programLines;
    }

    /** The programs that the publishers offer. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The tally of each file that was delivered. */
    public Map<ExportFile, FileTally> tallies() {
        return intakeResult.tallies();
    }

    /** In which part of an export, and on which line of it, a row stands. */
    public LinePlaces places() {
        return places;
    }

    /** Which values of each export the configuration gave or translated. */
    public Map<ExportFile, MappedValues> mapped() {
        return intakeResult.mapped();
    }

    /** The findings. */
    public List<Finding> findings() {
        return intakeResult.findings();
    }

    /** The manual links at a school that are ignored, as their teachers are not there. */
    public List<IgnoredLink> ignoredLinks(SchoolCode code) {
        return ignoredLinks.getOrDefault(code, List.of());
    }

    /** The schools without a usable roster, where rosters are read. */
    public Map<SchoolCode, RosterGap> rosterGaps() {
        return intakeResult.rosterGaps();
    }

    /** How many rosters of each format there are, where rosters are read. */
    public List<RosterTally> rosterTallies() {
        return intakeResult.rosterTallies();
    }

    /** Number of rows of the run before that stay in force. */
    public int keptInForce() {
        return intakeResult.keptInForce();
    }
}
