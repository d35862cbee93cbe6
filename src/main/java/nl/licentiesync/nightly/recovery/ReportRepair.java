package nl.licentiesync.nightly.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.WorkFolder;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.OtherSchools;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.pages.SchoolPages;
import nl.licentiesync.pages.nights.NightsPages;
import nl.licentiesync.report.FileChecksum;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.report.SchoolsFile;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.PastStates;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.Runs;
import nl.licentiesync.store.SchoolReplacement;
import nl.licentiesync.store.StoredSchool;

/**
 * Rewrites damaged or lost files of a published report from the state. A file is replaced only when the result is,
 * byte for byte, what the manifest says, so a page that this version renders differently is never put into an old
 * report.
 */
public final class ReportRepair implements AutoCloseable {

    private static final DiskSync DISK = DiskSync.ofSystem();

    private final PastStates past;
    private final Run run;
    private final Path report;
    private final ReportManifest manifest;
    private final Catalogue catalogue;
    private final LicenceRules rules;
    private final PageFacts facts;
    private final WorkFolder aside;
    private final SortedSet<String> whole = new TreeSet<>();
    private final SortedSet<String> lost = new TreeSet<>();

    /**
     * The repair of the report of a run.
     *
     * @param report its folder
     */
    public ReportRepair(Database database, Run run, Path report, ReportManifest manifest, KeptReport kept)
            throws IOException {
        Runs runs = database.runs();
        this.past = database.past();
        this.run = run;
        this.report = report;
        this.manifest = manifest;
        this.catalogue = runs.inputs().catalogueOf(run.id());
        this.rules = new LicenceRules(runs.calendarOf(run.id()).orElse(SchoolCalendar.DEFAULT));
        this.facts = new PageFacts(
                run.date(),
                manifest.run(),
                runs.find(run.base()).map(Run::date).orElse(null),
                catalogue,
                rules,
                Contacts.of(kept.contacts()),
                Locale.forLanguageTag(kept.language()),
                database.runOrigins().rosterGapsOf(run.id()),
                otherSchools(),
                Optional.empty());
        this.aside = WorkFolder.create(report.resolveSibling(""), ".repair-");
    }

    /** Writes files again, aside: nothing in the report is changed yet. */
    public void rewrite(Collection<String> damaged) throws IOException {
        ReportFiles files = new ReportFiles(aside.path(), FilePermissions.whoMayRead(report));
        writePages(files, schoolsOf(damaged));
        if (damaged.stream().anyMatch(SchoolsFile.NAMES::contains)) {
            writeSchoolsFiles(files);
        }
        SortedMap<String, FileChecksum> written = files.written();
        for (String name : damaged) {
            FileChecksum before = Objects.requireNonNull(manifest.files().get(name));
            boolean isAsItWas = before.equals(written.get(name));
            (isAsItWas ? whole : lost).add(name);
        }
    }

    /** Files that could not be written as they were. */
    public SortedSet<String> lost() {
        return lost;
    }

    /** Replaces the damaged files by the rewritten ones and returns their names. */
    public SortedSet<String> putInPlace() throws IOException {
        Set<Path> folders = new HashSet<>();
        for (String name : whole) {
            Path file = report.resolve(name);
            Path rewritten = aside.path().resolve(name);
            createFolder(file.resolveSibling(""));
            if (Pages.schoolOf(name).isEmpty()) {
                DISK.force(rewritten);
            }
            Files.move(rewritten, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folders.add(file.resolveSibling(""));
        }
        for (Path folder : folders) {
            DISK.force(folder);
        }
        return whole;
    }

    /** A link or file in the place of a folder is removed: what is written must not go anywhere else. */
    private void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            FilePermissions.whoMayRead(report).createNewFolder(folder);
            DISK.force(report);
        }
    }

    private static Set<SchoolCode> schoolsOf(Collection<String> files) {
        SortedSet<SchoolCode> schools = new TreeSet<>();
        files.forEach(file -> Pages.schoolOf(file).ifPresent(schools::add));
        return schools;
    }

    private void writePages(ReportFiles files, Set<SchoolCode> schools) throws IOException {
        SchoolPages pages = new SchoolPages(files, facts);
        NightsPages.writeStyleSheet(
                PageFolder.begun(files), facts, NightState.PUBLISHED, new Messages(facts.language()));
        for (Iterator<SchoolReplacement> stored = past.of(run.id(), run.base()); stored.hasNext(); ) {
            SchoolReplacement damaged = stored.next();
            if (!schools.contains(damaged.code())) {
                continue;
            }
            SchoolReport school = reportOf(damaged);
            SchoolPages.OfSchool ofSchool = pages.of(school, since(damaged.code()));
            ofSchool.writePage();
            ofSchool.writeRows();
            if (SchoolPages.hasTodo(school)) {
                ofSchool.writeTodo();
            }
        }
    }

    private OtherSchools otherSchools() {
        Map<TeacherId, List<Teacher>> teachers = new HashMap<>();
        Map<SchoolCode, String> names = new HashMap<>();
        for (StoredSchool stored : past.asOf(run.id())) {
            School school = stored.unpack().school();
            names.put(school.code(), school.name());
            school.teachers()
                    .forEach(teacher -> teachers.computeIfAbsent(teacher.id(), id -> new ArrayList<>(1))
                            .add(teacher));
        }
        teachers.values().removeIf(rows -> rows.size() == 1);
        return OtherSchools.of(teachers.values().stream(), run.date(), code -> names.getOrDefault(code, ""));
    }

    private UnchangedSince since(SchoolCode school) {
        return manifest.unchanged()
                .getOrDefault(SchoolPages.page(school), new UnchangedSince(run.date(), manifest.run()));
    }

    /** The files with rows of all schools, in which each school stands in its turn. */
    private void writeSchoolsFiles(ReportFiles files) throws IOException {
        try (RunReport lines = new RunReport(files, Runnable::run)) {
            lines.begin(SchoolsFile.all(catalogue, run.date()));
            for (Iterator<SchoolReplacement> schools = past.of(run.id(), run.base()); schools.hasNext(); ) {
                lines.render(reportOf(schools.next()), new SchoolRecord()).add();
            }
        }
    }

    /** The published rows of a school, computed again from the same rows by the same rules. */
    private SchoolReport reportOf(SchoolReplacement stored) {
        School school = stored.now().unpack().school();
        SchoolState before = stored.was().unpack();
        LicenceStatuses licenceStatuses = rules.licenceStatuses(school, catalogue, run.date());
        boolean rowsChanged = !before.school().equals(school);
        return new SchoolReports(rules, catalogue, run.date(), facts.dateBefore())
                .of(
                        new LinkingRule(rules.calendar(), catalogue, run.date())
                                .link(licenceStatuses, before, rowsChanged),
                        stored.was().lastChanges(PackedSchool.of(before.school())));
    }

    @Override
    public void close() throws IOException {
        aside.close();
    }
}
