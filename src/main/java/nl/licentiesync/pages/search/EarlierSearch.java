package nl.licentiesync.pages.search;

import java.io.IOException;
import java.util.Optional;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.report.ReportFiles;

/** The search of the latest report, looked at while the exports are still read: that takes a while in a large one. */
public final class EarlierSearch {

    /** There is none that can be kept. */
    public static final EarlierSearch NONE = new EarlierSearch(Optional.empty());

    private final Optional<SearchIndex> kept;

    private EarlierSearch(Optional<SearchIndex> kept) {
        this.kept = kept;
    }

    /**
     * The search of earlier pages.
     *
     * @param files those of tonight's report
     * @param build what tells this build of the program from others
     */
    public static EarlierSearch of(EarlierPages earlier, ReportFiles files, String build) throws IOException {
        return new EarlierSearch(KeptIndex.of(earlier, files, build));
    }

    /** Its index, to be kept; empty when it must be made anew. */
    Optional<SearchIndex> kept() {
        return kept;
    }
}
