package nl.licentiesync.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.licentiesync.letters.send.SendRequest;
import nl.licentiesync.letters.send.SendTotals;
import nl.licentiesync.model.SchoolCode;

/** Tells what came of sending letters: schools by their code, and no address. */
final class SendPrinter {

    private final SendRequest request;
    private final SendTotals totals;

    SendPrinter(SendRequest request, SendTotals totals) {
        this.request = request;
        this.totals = totals;
    }

    void print(ConsoleTable table) {
        table.heading(
                0,
                String.format(
                        Locale.ROOT,
                        "Letters of run %s of %s, by %s",
                        request.folder().origin().run(),
                        request.folder().origin().date(),
                        request.server()));
        String before = totals.before() == 0 ? "" : String.format(Locale.ROOT, ", %,d sent before", totals.before());
        table.text(2, EnglishCounts.of(totals.sent(), "letter") + " sent" + before + ".");
        if (request.to().isPresent()) {
            table.text(
                    2, "All of them to the address of --to: the schools got nothing, and nothing was noted as sent.");
        }
        told(table, "REFUSED", totals.refused());
        told(table, "REFUSED IN PART", totals.inPart());
        if (!totals.unknown().isEmpty()) {
            table.text(
                    2,
                    "UNKNOWN "
                            + totals.unknown().stream().map(SchoolCode::value).collect(Collectors.joining(", "))
                            + ": the server may have taken the letter or not, as sending was interrupted. Look in its"
                            + " log; --again sends it again.");
        }
        table.end();
    }

    private static void told(ConsoleTable table, String what, List<SendTotals.Refusal> refusals) {
        refusals.forEach(refusal -> table.text(2, "%s %s: %s".formatted(what, refusal.school(), refusal.answer())));
    }
}
