package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.checks.Confirmation;
import nl.licentiesync.nightly.restore.Restore;
import nl.licentiesync.nightly.restore.RestorePlan;
import nl.licentiesync.nightly.restore.RestoredRun;
import nl.licentiesync.report.ReportManifest;
import nl.licentiesync.store.Operator;
import nl.licentiesync.store.RunId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an earlier published run current again. */
@Command(
        name = "restore",
        description = {
            "Makes an earlier published run current again, both the state and the link 'latest', after a wrong export went in; history"
                    + " lists the runs.",
            "The runs after it are undone, so their dates can be run again; the next night compares with the run that"
                    + " was restored. What was undone can be restored as well."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.RUN)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class RestoreCommand implements Callable<Integer> {

    private final Clock clock;

    private final Operator operator;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @OptionTopic(HelpTopic.STATE)
    @Option(names = "--state", required = true, paramLabel = "DIR", description = "The state folder of the nights.")
    private Path state;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "The reports folder of the nights (default: the one that the state knows).")
    private @Nullable Path reports;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--moved-reports",
            description = "The reports folder was moved to the one that --reports names; the state notes it.")
    private boolean movedReports;

    @Option(names = "--run", required = true, paramLabel = "N", description = "The number of the run to restore.")
    private long run;

    @Option(names = "--dry-run", description = "Tell what it would undo, and change nothing.")
    private boolean dryRun;

    /** Asks this clock at which moment it is, and notes this operator. */
    public RestoreCommand(Clock clock, Operator operator) {
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        OffsetDateTime now = Today.now(clock);
        if (movedReports && reports == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name where the reports are now with --reports, too, for --moved-reports.");
        }
        PrintWriter out = spec.commandLine().getOut();
        LabelledLines lines = new LabelledLines(out, Terminal.ofStandardOutput());
        if (dryRun) {
            RestorePlan plan = Restore.plan(state, run);
            lines.heading(
                    "",
                    "Restoring run %s would make the night of %s current again. Nothing was changed."
                            .formatted(plan.earlier().id(), plan.earlier().date()));
            printRuns(lines, plan);
            out.flush();
            return ExitCode.DONE.code();
        }
        Set<Confirmation> confirmed = movedReports ? Set.of(Confirmation.MOVED_REPORTS) : Set.of();
        RestoredRun restored = Restore.restore(state, reports, confirmed, run, operator, now);
        RestorePlan plan = restored.plan();
        lines.heading(
                "",
                "Run %s restored run %s: the night of %s is current again."
                        .formatted(
                                restored.run(),
                                plan.earlier().id(),
                                plan.earlier().date()));
        printRuns(lines, plan);
        if (!restored.rewritten().isEmpty()) {
            lines.line("rewritten", "%s, which were damaged or gone", ReportManifest.named(restored.rewritten()));
        }
        lines.path("report", restored.latest());
        lines.line(
                "",
                "Now run sync for %s or a later date, with exports that are right.",
                plan.earlier().date());
        out.flush();
        return ExitCode.DONE.code();
    }

    private static void printRuns(LabelledLines lines, RestorePlan plan) {
        printRuns(lines, "undone", plan.undone());
        printRuns(lines, "again", plan.inForceAgain());
    }

    private static void printRuns(LabelledLines lines, String label, List<RunId> runs) {
        if (!runs.isEmpty()) {
            lines.line(label, "run %s", runs.stream().map(RunId::toString).collect(Collectors.joining(", ")));
        }
    }
}
