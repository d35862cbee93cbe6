package nl.licentiesync.pages.search;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.WrittenFile;

/**
 * The search scripts of the latest report, when tonight can keep them. They are looked at while the exports are still
 * read, as that takes half a second in a country.
 *
 * @param kept empty when they must be made again
 */
public record EarlierSearch(Optional<Scripts> kept) {

    /** There are none that can be kept. */
    public static final EarlierSearch NONE = new EarlierSearch(Optional.empty());

    /**
     * The scripts beside earlier pages.
     *
     * @param files those of tonight's report
     * @param build what tells this build of the program from others
     */
    public static EarlierSearch of(EarlierPages earlier, ReportFiles files, String build) throws IOException {
        return new EarlierSearch(KeptIndex.scripts(earlier, files, build));
    }

    /** Begins the search of tonight: keeps these scripts when that is possible. */
    SearchIndex begin(ReportFiles files, EarlierPages earlier, String build) throws IOException {
        return kept.isPresent() ? new KeptIndex(files, earlier, kept.get()) : new NewIndex(files, earlier, build);
    }

    /**
     * Scripts that can be kept.
     *
     * @param indexed the file of what they were made of, as it was written
     * @param files the scripts as they were written
     */
    record Scripts(WrittenFile indexed, SortedMap<String, WrittenFile> files) {}
}
