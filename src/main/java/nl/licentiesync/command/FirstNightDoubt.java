package nl.licentiesync.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.report.Share;
import nl.licentiesync.rules.LicenceRules;

/**
 * A reason for which the guard would hold a first night of the exports that were checked.
 *
 * @param key of its sentence
 * @param details what the sentence names
 */
record FirstNightDoubt(String key, List<String> details) {

    /** All of them, by the guard's rules (a) and (f). */
    static List<FirstNightDoubt> all(ExportCheck check, LicenceRules rules, GuardLimits limits) {
        List<FirstNightDoubt> doubts = new ArrayList<>();
        check.tallies().forEach((file, tally) -> {
            addRejected(doubts, file, tally, limits);
            tally.unused().stream()
                    .filter(header -> header.resembles() != null)
                    .forEach(header -> doubts.add(unrecognised(file, header)));
        });
        if (check.isNothingVisible(rules)) {
            doubts.add(new FirstNightDoubt("NOTHING_VISIBLE", List.of()));
        }
        return doubts;
    }

    private static void addRejected(
            List<FirstNightDoubt> doubts, ExportFile file, FileTally tally, GuardLimits limits) {
        if (limits.exceededBy(new Share(tally.rejected(), tally.read(), limits.rejectedPercent()))) {
            doubts.add(new FirstNightDoubt(
                    "ROWS_REJECTED",
                    List.of(
                            Integer.toString(tally.rejected()),
                            Integer.toString(tally.read()),
                            tally.nameOf(file),
                            Integer.toString(limits.rejectedPercent()))));
        }
    }

    private static FirstNightDoubt unrecognised(ExportFile file, UnusedHeader header) {
        return new FirstNightDoubt(
                "COLUMN_UNRECOGNISED",
                List.of(
                        file.fileName(),
                        Objects.requireNonNull(header.resembles()).english(),
                        header.name()));
    }

    String sentence(Messages messages) {
        return messages.get("check.doubt." + key, details.toArray());
    }
}
