package nl.licentiesync.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.licentiesync.basispoort.ActualLists;
import nl.licentiesync.basispoort.ResultsYear;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.SentRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that compare a run with Basispoort. */
@OptionTopic(HelpTopic.STATE)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BasispoortOptions {

    @Option(
            names = "--state",
            required = true,
            paramLabel = "DIR",
            description = "The state folder of the nights. Nothing in it is changed.")
    private Path state;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "The run whose access Basispoort is to show (default: the current one).")
    private @Nullable Long run;

    @OptionTopic(HelpTopic.QUESTION)
    @Option(
            names = "--results",
            paramLabel = "grant|revoke",
            defaultValue = "grant",
            description = "What becomes of programs of which only the results are visible (default: ${DEFAULT-VALUE}).")
    private ResultsYear results;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--overwrite", description = "Replace an earlier answer of this command in that folder.")
    private boolean overwrite;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--json", description = "Tell it in JSON, for other programs.")
    private boolean json;

    @Mixin
    private LanguageOption language;

    /** Reads the run, those before it and the accounts that are known. */
    SentRuns read(@Nullable Long sent) throws StateLock.HeldElsewhere {
        return SentRuns.read(state, run, sent);
    }

    /** How a run counted the years; the usual way when that was not kept. */
    static SchoolCalendar calendar(SentRuns runs) {
        return Objects.requireNonNullElse(runs.run().calendar(), SchoolCalendar.DEFAULT);
    }

    ResultsYear results() {
        return results;
    }

    boolean overwrite() {
        return overwrite;
    }

    boolean json() {
        return json;
    }

    /** The texts of the language that was asked for. */
    Messages messages() {
        return new Messages(language.locale());
    }

    /** Warns of saved lists that are older than the run, all in one sentence. */
    static void printOlder(ConsoleTable table, ActualLists lists) {
        List<Path> older = lists.older();
        if (older.size() == 1) {
            table.text(2, "WARNING " + older.get(0) + " is older than the run; fetch it again.");
        } else if (!older.isEmpty()) {
            table.text(
                    2,
                    String.format(
                            Locale.ROOT,
                            "WARNING %,d lists are older than the run, such as %s; fetch them again.",
                            older.size(),
                            older.get(0)));
        }
    }

    /** Part of whole in per cent, with one decimal. */
    static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
