package nl.licentiesync.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.History;
import nl.licentiesync.store.PastRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what became of past runs. */
@Command(
        name = "history",
        description = "Tells what became of past runs, held and failed ones too; the last one first.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "The state folder of the nights.")
    private Path state;

    @Option(names = "--run", paramLabel = "N", description = "Tell all of this run, with what it read.")
    private @Nullable Long run;

    @Option(names = "--json", description = "Tell it in JSON, for other programs.")
    private boolean json;

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        List<PastRun> runs = History.of(state);
        if (run != null) {
            runs = List.of(only(runs, run));
        }
        HistoryReport report = new HistoryReport(spec.commandLine().getOut());
        if (json) {
            report.printJson(runs);
        } else if (run != null) {
            report.printAllOf(runs.get(0));
        } else {
            report.printTable(runs);
        }
        return ExitCode.DONE.code();
    }

    private PastRun only(List<PastRun> runs, long number) {
        return runs.stream()
                .filter(candidate -> candidate.run().id().value() == number)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no run %d in %s; without --run, history lists those that there are."
                                .formatted(number, state)));
    }
}
