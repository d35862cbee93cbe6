package nl.licentiesync.pages.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.report.ReportPart.Addition;

/** The scripts in which people are found: made tonight, or kept from the latest report with what changed since beside them. */
interface SearchIndex extends Closeable {

    /** Renders the people of a school; many threads may ask at a time. */
    Addition render(SchoolCode school, List<Teacher> people);

    /**
     * Renders the people of a school who are those of an earlier night; many threads may ask at a time.
     *
     * @param digest of their fingerprints
     * @param people who they are, if that must be known
     */
    default Addition renderAgain(SchoolCode school, long digest, Supplier<List<Teacher>> people) {
        return render(school, people.get());
    }

    /**
     * Writes the scripts, or takes them over.
     *
     * @return who came and who left since the scripts were made
     */
    Script finish() throws IOException;
}
