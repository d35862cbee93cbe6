package nl.licentiesync.ask.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.rosters.RosterFolder;
import nl.licentiesync.rosters.RosterSource;
import org.jspecify.annotations.Nullable;

/** Finds rosters in a folder of exports that has no teacher export. */
final class GuessedRosters {

    private GuessedRosters() {}

    /** The folder that holds all of them: one within the folder of the exports, else that; null when there are none. */
    static @Nullable Path in(Path exports) {
        List<RosterSource> sources;
        try {
            sources = RosterFolder.in(exports).sources();
        } catch (UnusableExport e) {
            return null;
        }
        if (sources.isEmpty()) {
            return null;
        }
        Set<String> folders = sources.stream().map(GuessedRosters::firstFolder).collect(Collectors.toSet());
        String only = folders.size() == 1 ? folders.iterator().next() : "";
        // The answers of Basispoort need their folder's name.
        return only.isEmpty() || only.equals("instellingen") ? exports : exports.resolve(only);
    }

    private static String firstFolder(RosterSource source) {
        int slash = source.name().indexOf('/');
        return slash < 0 ? "" : source.name().substring(0, slash);
    }
}
