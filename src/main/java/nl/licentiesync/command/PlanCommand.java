package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.basispoort.Plan;
import nl.licentiesync.basispoort.PlanFiles;
import nl.licentiesync.basispoort.PlanRequest;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.SentRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what is to be sent to Basispoort. */
@Command(
        name = "plan",
        description = {
            "Writes what is to be sent to Basispoort so that it shows what the run says: for each method who is to be"
                    + " added to its list and who removed. Nothing is sent, and nothing of state or reports is changed."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private BasispoortOptions options;

    @Option(
            names = "--actual",
            paramLabel = "DIR",
            description =
                    "The lists as they were saved from Basispoort (default: what the run gave that was sent last).")
    private @Nullable Path actual;

    @Option(
            names = "--sent",
            paramLabel = "N",
            description = "Without --actual: the run that was sent last (default: the run before).")
    private @Nullable Long sent;

    @OptionTopic(HelpTopic.GUARD)
    @Option(
            names = "--max-revoked",
            paramLabel = "P",
            defaultValue = "10",
            description = "Write nothing when more than P %% of a method's teachers, and more than 10, would be revoked"
                    + " unannounced (default: ${DEFAULT-VALUE}).")
    private int maxRevoked;

    @OptionTopic(HelpTopic.GUARD)
    @Option(names = "--accept-changes", description = "Write the plan however many would be revoked.")
    private boolean acceptChanges;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A new or empty folder for grants.csv and the lists; readable by you only.")
    private Path out;

    @Override
    public Integer call() throws StateLock.HeldElsewhere, IOException {
        OptionRanges.inRange(spec, "--max-revoked", maxRevoked, 0, 100);
        try (OutputFolder folder = OutputFolder.at(out, options.overwrite(), PlanFiles.FOLDER, options.messages())) {
            SentRuns runs = options.read(sent);
            Plan plan = Plan.of(
                    runs,
                    new PlanRequest(Optional.ofNullable(actual), options.results(), maxRevoked),
                    BasispoortOptions.calendar(runs));
            boolean isHeld = plan.check().isHeld() && !acceptChanges;
            if (!isHeld) {
                folder.write(new PlanFiles(plan));
            }
            PlanPrinter printer = new PlanPrinter(plan, isHeld, folder.path());
            if (options.json()) {
                printer.printJson(spec.commandLine().getOut());
            } else {
                printer.print(new ConsoleTable(spec.commandLine().getOut()));
            }
            return isHeld ? ExitCode.HELD.code() : ExitCode.DONE.code();
        }
    }
}
