package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.rosters.Roster;

/** Explains why no roster of a folder can be used: the first of them, and its fault. */
final class NoUsableRoster {

    private NoUsableRoster() {}

    static String sentence(Path folder, List<Roster> rosters, RosterChoice choice) {
        Roster first = rosters.get(0);
        return String.format(
                Locale.ROOT,
                "None of the rosters in %s (%d) can be used: the first, %s, %s; export them again.",
                folder,
                rosters.size(),
                first.name(),
                fault(first, choice));
    }

    private static String fault(Roster roster, RosterChoice choice) {
        Roster.Fault fault = roster.fault();
        if (fault != null) {
            String where = fault.file().equals(roster.name()) ? "" : " (in " + fault.file() + ")";
            String line = fault.line() == 0 ? "" : String.format(Locale.ROOT, " (line %d)", fault.line());
            return fault.kind().described() + where + line;
        }
        return choice.twice().containsKey(roster)
                ? "is about the same school as " + choice.twice().get(roster).name()
                        + ", and nothing tells which is the later"
                : "names no school by a BRIN";
    }
}
