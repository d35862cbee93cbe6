package nl.licentiesync.command;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.licentiesync.ask.SchoolSearch;
import nl.licentiesync.ask.compare.ChangedRow;
import nl.licentiesync.ask.compare.Comparison;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.LicenceRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what changed for each teacher between two runs, or two folders of exports, and why. */
@Command(
        name = "compare",
        description = {
            "Shows what changed for each teacher between A and B, and why: rows of the exports with their file and line, or"
                    + " the calendar. Nothing is changed.",
            "Without --state, A and B are folders of exports, both looked at on one date unless --date-a or --date-b gives"
                    + " another."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class CompareCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private ComparisonOptions sides;

    @Mixin
    private CalendarOptions years;

    @Mixin
    private LanguageOption language;

    @Option(names = "--school", paramLabel = "S", description = "Only this school, by BRIN code or (part of) its name.")
    private @Nullable String school;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--json", description = "Answer in JSON, for other programs: each teacher with all causes.")
    private boolean json;

    /** Asks this clock which day it is. */
    public CompareCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        years.calendar(spec);
        Messages messages = new Messages(language.locale());
        List<ComparisonSide> both = sides.read(spec, Today.of(clock));
        ComparisonSide was = both.get(0);
        ComparisonSide now = both.get(1);
        LicenceRules rules =
                new LicenceRules(years.calendar(spec, now.moment().evidence().calendar()));
        Comparison comparison = new Comparison(was.moment(), now.moment(), rules, messages);
        Stream<List<ChangedRow>> rows = asked(comparison, messages).stream().map(comparison::rows);
        if (json) {
            ComparisonJson.print(spec.commandLine().getOut(), was, now, rows);
        } else {
            ConsoleTable consoleTable = new ConsoleTable(spec.commandLine().getOut());
            new ComparisonPrinter(consoleTable, messages).print(was, now, rules.calendar(), rows);
            consoleTable.end();
        }
        return ExitCode.DONE.code();
    }

    private Collection<SchoolCode> asked(Comparison comparison, Messages messages) {
        Collection<SchoolCode> schools = comparison.schools();
        if (school == null) {
            return schools;
        }
        return List.of(
                SchoolSearch.among(schools, comparison::schoolName, messages).find(school));
    }
}
