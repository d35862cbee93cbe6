package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a night in bounded memory: the first 100,000 of each file are kept one by one, later ones are
 * counted by cause.
 */
public final class FindingLog {

    /** Findings of one file that are kept one by one; rejects.csv says how many more there are. */
    static final int MOST = 100_000;

    private final int most;
    private final Map<ExportFile, Integer> kept = new EnumMap<>(ExportFile.class);
    private final List<Finding> listed = new ArrayList<>();
    private final Map<Cause, Finding> unlisted = new LinkedHashMap<>();

    /** An empty log. */
    public FindingLog() {
        this(MOST);
    }

    FindingLog(int most) {
        this.most = most;
    }

    /** The findings of an intake and of the rules: the first of each file in the order of its lines, the others counted. */
    public static List<Finding> firstOfEachFile(List<Finding> ofIntake, List<Finding> ofRules) {
        FindingLog log = new FindingLog();
        Stream.concat(ofIntake.stream(), ofRules.stream())
                .sorted(Finding.IN_FILE_ORDER)
                .forEach(log::add);
        return log.list();
    }

    /** Adds a finding; returns whether it is kept by itself. */
    public boolean add(Finding finding) {
        if (finding.unlisted() == 0 && kept.getOrDefault(finding.file(), 0) < most) {
            kept.merge(finding.file(), 1, Integer::sum);
            listed.add(finding);
            return true;
        }
        unlisted.merge(Cause.of(finding), finding.asUnlisted(), Finding::together);
        return false;
    }

    /** Adds findings in their order. */
    public void addAll(List<Finding> findings) {
        for (Finding finding : findings) {
            add(finding);
        }
    }

    /** The findings in the order in which they were added, then one for each cause of those that are only counted. */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(listed);
        all.addAll(unlisted.values());
        return all;
    }

    /** What findings have in common that are counted together. */
    record Cause(ExportFile file, @Nullable Column column, FindingCode code) {

        static Cause of(Finding finding) {
            return new Cause(finding.file(), finding.column(), finding.code());
        }
    }
}
