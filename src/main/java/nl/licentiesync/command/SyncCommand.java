package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.NightMode;
import nl.licentiesync.store.Operator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Synchronises one night: reads the exports, applies the rules, keeps the state and publishes the report. */
@Command(
        name = "sync",
        description = "Synchronises one night: exports in, report out. The command for cron.",
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.NIGHT)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class SyncCommand implements Callable<Integer> {

    private final Clock clock;

    private final Operator operator;

    @Mixin
    private ConfigOption config;

    @Mixin
    private NightOptions options;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The date to evaluate, such as 2026-11-23 (default: today in Amsterdam).")
    private @Nullable LocalDate date;

    @OptionTopic(HelpTopic.GUARD)
    @Option(
            names = "--accept-changes",
            description = "Publish whatever the guard says, for once: after you checked the report it held.")
    private boolean acceptChanges;

    @Option(
            names = "--dry-run",
            description = "Do everything and publish nothing: state, history and 'latest' stay as they are, and the"
                    + " report goes to the folder dry-run among the reports.")
    private boolean dryRun;

    @Mixin
    private ConfirmationOptions confirmations;

    /** Asks this clock, and nothing below the commands does, which day and moment it is, and notes this operator. */
    public SyncCommand(Clock clock, Operator operator) {
        this.clock = clock;
        this.operator = operator;
    }

    /** Refuses options that are out of range, before anything is read. */
    void checkRanges() {
        options.checkRanges();
    }

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        OffsetDateTime now = Today.now(clock);
        LocalDate day = date == null ? now.toLocalDate() : date;
        NightMode mode =
                (acceptChanges ? NightMode.ACCEPTING_CHANGES : NightMode.USUAL).confirming(confirmations.confirmed());
        return dryRun ? options.dryRun(day, now, mode, operator) : options.run(day, now, mode, operator);
    }
}
