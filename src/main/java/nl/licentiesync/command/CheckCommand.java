package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.licentiesync.ask.check.ConfigurationBlock;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.rules.LicenceRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a folder of exports holds, what the program makes of it, and what to write in the configuration file. */
@Command(
        name = "check",
        description = {
            "Shows what is in the exports: for every file its encoding, delimiter and header, for every column where it"
                    + " was found and how many values can be used, and what would be rejected. Nothing is written.",
            "Where a column is missing and a header looks like it, it ends with lines to paste into the configuration"
                    + " file. Exit 0 when sync could use the exports, 3 when the guard would hold a first night, else 2."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class CheckCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private ExportOptions exports;

    @Mixin
    private CalendarOptions years;

    @Mixin
    private MaxRejectedOption maxRejected;

    @Mixin
    private GuardFloorOption guardFloor;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The date of the night whose exports these are (default: today in Amsterdam).")
    private @Nullable LocalDate date;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            defaultValue = "en",
            description = "Language of the answer (default: ${DEFAULT-VALUE}).")
    private LanguageOption.Language language;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--json", description = "Answer in JSON, for other programs.")
    private boolean json;

    /** Asks this clock which day it is. */
    public CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate day = date == null ? Today.of(clock) : date;
        ReadingOptions reading = exports.reading(spec);
        LicenceRules rules = new LicenceRules(years.calendar(spec));
        GuardLimits guard = limits();
        Messages messages = new Messages(Locale.forLanguageTag(language.name()));
        ExportCheck check = exports.check(spec, day, reading);
        List<FirstNightDoubt> doubts = FirstNightDoubt.all(check, rules, guard);
        ExitCode code = !check.isUsable() ? ExitCode.UNUSABLE : doubts.isEmpty() ? ExitCode.DONE : ExitCode.HELD;
        List<String> block = ConfigurationBlock.of(check, reading.mapping());
        if (json) {
            new CheckJson(check, doubts, block, messages)
                    .print(spec.commandLine().getOut(), day, code);
        } else {
            new CheckPrinter(spec.commandLine().getOut(), messages).print(check, doubts, block);
        }
        return code.code();
    }

    private GuardLimits limits() {
        GuardLimits usual = GuardLimits.USUAL;
        return new GuardLimits(
                maxRejected.percentage(spec),
                usual.missingPercent(),
                usual.lostPercent(),
                usual.gainedPercent(),
                guardFloor.floor(spec));
    }
}
