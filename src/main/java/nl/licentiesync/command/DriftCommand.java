package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.basispoort.Drift;
import nl.licentiesync.basispoort.DriftFiles;
import nl.licentiesync.basispoort.PlanFiles;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.store.SentRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells where Basispoort differs from what a run says. */
@Command(
        name = "drift",
        description = {
            "Compares the saved answers of Basispoort with what the run says: grants that are missing or too many, schools,"
                    + " accounts, roles. Nothing is changed, here or there."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class DriftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private BasispoortOptions options;

    @Option(
            names = "--actual",
            required = true,
            paramLabel = "DIR",
            description = "The answers of Basispoort as they were saved: lists of methods, and institutions.")
    private Path actual;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder for drift.csv and drift.html; readable by you only.")
    private @Nullable Path out;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--fail", description = "Exit with 5 when there is any difference.")
    private boolean fail;

    @Override
    public Integer call() throws StateLock.HeldElsewhere, IOException {
        Messages messages = options.messages();
        if (out == null) {
            return told(compared(), messages, null);
        }
        try (OutputFolder folder = OutputFolder.at(out, options.overwrite(), PlanFiles.FOLDER, messages)) {
            Drift drift = compared();
            folder.write(new DriftFiles(drift, messages));
            return told(drift, messages, folder.path());
        }
    }

    private Drift compared() throws StateLock.HeldElsewhere {
        SentRuns runs = options.read(null);
        return Drift.of(runs, actual, options.results(), BasispoortOptions.calendar(runs));
    }

    private int told(Drift drift, Messages messages, @Nullable Path folder) {
        DriftPrinter printer = new DriftPrinter(drift, messages, folder);
        if (options.json()) {
            printer.printJson(spec.commandLine().getOut());
        } else {
            printer.print(new ConsoleTable(spec.commandLine().getOut()));
        }
        return fail && !drift.rows().isEmpty() ? ExitCode.DRIFT.code() : ExitCode.DONE.code();
    }
}
