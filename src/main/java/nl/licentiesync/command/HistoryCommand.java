package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.checks.UnknownReports;
import nl.licentiesync.store.History;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.StateHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists past runs and how they ended. */
@Command(
        name = "history",
        description = "Lists past runs, held and failed ones too; the last one first.",
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @OptionTopic(HelpTopic.STATE)
    @Option(names = "--state", required = true, paramLabel = "DIR", description = "The state folder of the nights.")
    private Path state;

    @Option(names = "--run", paramLabel = "N", description = "Show everything about this run, with what it read.")
    private @Nullable Long run;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--json", description = "Answer in JSON, for other programs.")
    private boolean json;

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        StateHistory history = History.of(state);
        List<PastRun> runs = history.runs();
        if (run != null) {
            runs = List.of(only(runs, run));
        }
        HistoryReport report = new HistoryReport(spec.commandLine().getOut(), history);
        if (json) {
            report.printJson(runs);
        } else if (run != null) {
            report.printAllOf(runs.get(0));
        } else {
            report.printTable(runs);
        }
        if (run == null) {
            tellUnknownReports(history);
        }
        return ExitCode.DONE.code();
    }

    /** On standard error, as no run of the history has them. */
    private void tellUnknownReports(StateHistory history) {
        if (history.reports().isEmpty()) {
            return;
        }
        ErrorReporter errors = ErrorReporter.onBehalfOf(spec.commandLine());
        Path reports = history.reports().get();
        try {
            UnknownReports unknown = UnknownReports.in(reports, history.state(), history.knownReports());
            unknown.lost()
                    .forEach(report -> errors.warn(
                            ("%s is a report of this state that its history does not know, as after a backup of it was"
                                            + " put back; it is removed by its date like others.")
                                    .formatted(report)));
            unknown.ofNoState()
                    .forEach(report -> errors.warn(
                            ("%s does not say to which state it belongs, as its manifest.json is missing or damaged; no night"
                                            + " removes it, so remove it by hand when it is older than what is kept.")
                                    .formatted(report)));
            if (!unknown.ofOtherStates().isEmpty()) {
                errors.warn(
                        ("%s of another state in %s, first %s; the nights of this state do not remove what is not theirs, so"
                                        + " remove it by hand if that state is gone.")
                                .formatted(
                                        EnglishCounts.of(unknown.ofOtherStates().size(), "report"),
                                        reports,
                                        unknown.ofOtherStates().get(0).getFileName()));
            }
        } catch (IOException e) {
            errors.warn("The reports in %s cannot be looked through (%s)."
                    .formatted(reports, FileFailure.reason(reports, e)));
        }
    }

    private PastRun only(List<PastRun> runs, long number) {
        return runs.stream()
                .filter(candidate -> candidate.run().id().value() == number)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        String.format(
                                Locale.ROOT,
                                "There is no run %d in %s; without --run, history lists those that there are.",
                                number,
                                state)));
    }
}
