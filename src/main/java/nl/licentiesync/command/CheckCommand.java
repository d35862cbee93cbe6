package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.licentiesync.ask.check.ConfigurationBlock;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.report.Share;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
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

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The date of the night whose exports these are (default: today in Amsterdam).")
    private @Nullable LocalDate date;

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
        SchoolCalendar calendar = years.calendar(spec);
        ExportCheck check = exports.check(spec, day, reading);
        List<String> doubts = doubts(check, new LicenceRules(calendar));
        ExitCode code =
                !check.problems().isEmpty() ? ExitCode.UNUSABLE : doubts.isEmpty() ? ExitCode.DONE : ExitCode.HELD;
        List<String> block = ConfigurationBlock.of(check, reading.mapping());
        if (json) {
            CheckJson.print(spec.commandLine().getOut(), check, doubts, block, code);
        } else {
            new CheckPrinter(spec.commandLine().getOut()).print(check, doubts, block);
        }
        return code.code();
    }

    /** Why the guard would hold a first night of these exports, by its usual limits. */
    private static List<String> doubts(ExportCheck check, LicenceRules rules) {
        List<String> doubts = new ArrayList<>();
        GuardLimits limits = GuardLimits.USUAL;
        check.tallies().forEach((file, tally) -> {
            if (limits.exceededBy(new Share(tally.rejected(), tally.read(), limits.rejectedPercent()))) {
                doubts.add(String.format(
                        Locale.ROOT,
                        "%d of %d rows of %s would be rejected, more than %d %%.",
                        tally.rejected(),
                        tally.read(),
                        file.fileName(),
                        limits.rejectedPercent()));
            }
            for (UnusedHeader header : tally.unused()) {
                if (header.resembles() != null) {
                    doubts.add("%s lacks the column %s, and nothing uses the header '%s', which looks like it."
                            .formatted(file.fileName(), header.resembles().english(), header.name()));
                }
            }
        });
        if (check.isNothingVisible(rules)) {
            doubts.add("Nobody would see any program, now or later.");
        }
        return doubts;
    }
}
