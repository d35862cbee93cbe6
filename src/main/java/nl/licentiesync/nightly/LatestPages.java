package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import nl.licentiesync.files.BootId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.SchoolFiles;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.WrittenFile;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.KeptPage;
import nl.licentiesync.store.KeptReport;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;

/**
 * Finds the latest report with pages, from which those of unchanged schools are taken over.
 *
 * @param run its run
 * @param report its folder
 */
record LatestPages(RunId run, Path report) {

    /** The files of so many schools take little memory, as those of three countries. */
    private static final int FEW = 20_000;

    /** The latest that the state knows of; empty when none had pages yet. */
    static Optional<LatestPages> in(Database database) {
        return database.reports()
                .latestWithPages()
                .flatMap(database.runs()::find)
                .flatMap(LatestPages::of);
    }

    private static Optional<LatestPages> of(Run run) {
        return run.report().map(report -> new LatestPages(run.id(), report));
    }

    /**
     * The pages, when no power cut can have taken any of them: they are not forced to the disk one by one. Those of many
     * schools are read when they are asked for, as the exports fill the memory until they are judged; those of few at once,
     * while the exports are read.
     */
    Supplier<EarlierPages> pages(Database database) {
        if (database.pages().count() > FEW) {
            return () -> found(database, () -> schools(database));
        }
        EarlierPages pages = found(database, () -> schools(database));
        return () -> pages;
    }

    /** The same without those of schools. */
    EarlierPages withoutSchools(Database database) {
        return found(database, ConcurrentHashMap::new);
    }

    private EarlierPages found(Database database, Supplier<ConcurrentMap<SchoolCode, SchoolFiles>> schools) {
        Optional<String> boot = BootId.current();
        Optional<KeptReport> kept = database.reports().of(run);
        boolean whole = boot.isPresent() && boot.equals(kept.flatMap(KeptReport::boot));
        return whole
                ? new EarlierPages(
                        report, schools.get(), kept.flatMap(KeptReport::search).map(WrittenFile::parse))
                : EarlierPages.NONE;
    }

    private static ConcurrentMap<SchoolCode, SchoolFiles> schools(Database database) {
        ConcurrentMap<SchoolCode, SchoolFiles> schools = new ConcurrentHashMap<>();
        database.pages()
                .forEach(kept -> schools.put(
                        kept.school(),
                        new SchoolFiles(
                                kept.fingerprint(),
                                new UnchangedSince(kept.since(), kept.sinceRun()),
                                WrittenFile.parse(kept.page()),
                                WrittenFile.parse(kept.rows()),
                                kept.todo().map(WrittenFile::parse))));
        return schools;
    }

    /** What the state keeps of the files of a school. */
    static KeptPage kept(SchoolCode school, SchoolFiles files) {
        return new KeptPage(
                school,
                files.fingerprint(),
                files.since().date(),
                files.since().run(),
                files.page().toString(),
                files.rows().toString(),
                files.todo().map(WrittenFile::toString));
    }
}
