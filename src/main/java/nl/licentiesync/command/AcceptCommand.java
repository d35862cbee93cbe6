package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.NightMode;
import nl.licentiesync.store.History;
import nl.licentiesync.store.Operator;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.RunStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes the night that the guard held back, and only that one. */
@Command(
        name = "accept",
        description = {
            "Publishes the night that the guard held last, once you have looked at its report: the same exports, on its"
                    + " date. Give the options that sync was given.",
            "It refuses when an export is no longer the same, so the guard is never off for exports that nobody has"
                    + " looked at."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class AcceptCommand implements Callable<Integer> {

    private final Clock clock;

    private final Operator operator;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private NightOptions options;

    @OptionTopic(HelpTopic.NIGHT)
    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The date of the held night (default: that date); another one is refused.")
    private @Nullable LocalDate date;

    @Mixin
    private ConfirmationOptions confirmations;

    /** Asks this clock at which moment it is, and notes this operator. */
    public AcceptCommand(Clock clock, Operator operator) {
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        PastRun held = heldRun();
        LocalDate day = held.run().date();
        if (date != null && !date.equals(day)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The night that is held is of %s, not of %s; leave --date away, or run sync for %s."
                            .formatted(day, date, date));
        }
        Map<String, String> inputs = new HashMap<>(
                held.inputs().stream().collect(Collectors.toMap(PastRun.Input::file, PastRun.Input::sha256)));
        inputs.put(NightMode.CONFIGURATION, held.mapping());
        NightMode mode = NightMode.acceptingOnly(inputs).confirming(confirmations.confirmed());
        OffsetDateTime now = Today.now(clock);
        return options.run(day, now, mode, operator);
    }

    /** Runs that failed or were interrupted since do not matter; one that was published does. */
    private PastRun heldRun() throws StateLock.HeldElsewhere {
        List<PastRun> runs = History.of(options.state()).runs().stream()
                .filter(past ->
                        past.run().status() != RunStatus.FAILED && past.run().status() != RunStatus.RUNNING)
                .toList();
        if (runs.isEmpty() || runs.get(0).run().status() != RunStatus.HELD) {
            throw new ParameterException(spec.commandLine(), nothingHeld(runs));
        }
        return runs.get(0);
    }

    private String nothingHeld(List<PastRun> runs) {
        return runs.stream()
                .map(PastRun::run)
                .filter(run -> run.status() == RunStatus.HELD)
                .findFirst()
                .map(held -> String.format(
                        Locale.ROOT,
                        "Run %d of %s was held, but run %d of %s was published since; run sync for that date or a later one instead.",
                        held.id().value(),
                        held.date(),
                        runs.get(0).run().id().value(),
                        runs.get(0).run().date()))
                .orElseGet(() ->
                        "No run is held in %s; history tells what became of past runs.".formatted(options.state()));
    }
}
