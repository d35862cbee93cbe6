package nl.licentiesync.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.letters.LetterFiles;
import nl.licentiesync.letters.LetterTotals;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.Run;

/** Tells which letters were written: schools by their code, and no address. */
final class LettersPrinter {

    private final Run run;
    private final LetterTotals totals;
    private final Path folder;

    LettersPrinter(Run run, LetterTotals totals, Path folder) {
        this.run = run;
        this.totals = totals;
        this.folder = folder;
    }

    void print(ConsoleTable table) {
        table.heading(
                0,
                String.format(Locale.ROOT, "Letters of run %d of %s", run.id().value(), run.date()));
        table.text(
                2,
                String.format(
                        Locale.ROOT,
                        "%s with %s to do, %,d of them new.",
                        EnglishCounts.of(totals.letters(), "letter"),
                        EnglishCounts.of(totals.actions(), "thing"),
                        totals.fresh()));
        if (totals.withoutNews() > 0) {
            table.text(
                    2,
                    "Without a letter, as nothing is new (--all writes to them too): "
                            + EnglishCounts.of(totals.withoutNews(), "school") + ".");
        }
        named(
                table,
                "Without a letter, as there is nobody to write to (--recipients names them): ",
                totals.unaddressed());
        named(
                table,
                "WARNING Of these schools the teacher export has an ICT coordinator with an e-mail address that cannot be"
                        + " used: ",
                totals.withUnusableAddress());
        table.text(2, "Written: " + folder.resolve(LetterFiles.LETTERS) + "; nothing was sent.");
        table.end();
    }

    private static void named(ConsoleTable table, String label, List<SchoolCode> schools) {
        if (!schools.isEmpty()) {
            table.text(2, label + EnglishCounts.schools(schools) + ".");
        }
    }
}
