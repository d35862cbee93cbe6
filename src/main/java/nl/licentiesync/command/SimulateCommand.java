package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.ask.simulate.SimulatedSchool;
import nl.licentiesync.ask.simulate.Simulation;
import nl.licentiesync.ask.simulate.SimulationFiles;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what every night of a period would publish if nothing else happened, and what assumptions would change. */
@Command(
        name = "simulate",
        description = {
            "Tells what each night of a period would publish if nothing else happened: who gains and loses what, and"
                    + " when. Nothing of state or reports is changed.",
            "With assumptions (--cancel and so on) it tells the difference with and without as well."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class SimulateCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private EvidenceOptions options;

    @Mixin
    private AssumptionOptions assuming;

    @Option(
            names = "--from",
            paramLabel = "D",
            description =
                    "The first night (default: the one after the published run; for exports, today in Amsterdam). Of a"
                            + " state its changes count too, unless it was published already; of exports, those after it.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            description = "The last night (default: the first one of the school year after the next).")
    private @Nullable LocalDate to;

    @Option(names = "--school", paramLabel = "S", description = "Only this school, by BRIN code or (part of) its name.")
    private @Nullable String school;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder for timeline.csv, pages to look at, and with assumptions"
                    + " differences.csv; readable by you only.")
    private @Nullable Path out;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--overwrite", description = "Replace an earlier simulation in that folder.")
    private boolean overwrite;

    /** Asks this clock which day it is. */
    public SimulateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws StateLock.HeldElsewhere, IOException {
        Messages messages = options.messages();
        if (out == null) {
            simulate();
            return ExitCode.DONE.code();
        }
        try (OutputFolder folder = OutputFolder.at(out, overwrite, SimulationFiles.FOLDER, messages)) {
            folder.write(simulate());
            ConsoleTable consoleTable = new ConsoleTable(spec.commandLine().getOut());
            consoleTable.blank();
            consoleTable.text(2, messages.get("simulate.written", folder.path().resolve("index.html")));
            consoleTable.end();
        }
        return ExitCode.DONE.code();
    }

    /** Prints a simulation, and gives its files. */
    private SimulationFiles simulate() throws StateLock.HeldElsewhere {
        Inquiry inquiry = options.inquiry(spec, clock, from);
        Messages messages = inquiry.messages();
        Evidence evidence = inquiry.evidence();
        Period period = period(inquiry);
        SchoolCode only = inquiry.school(school);
        Collection<SchoolCode> codes = only == null ? evidence.schoolCodes() : List.of(only);
        NameLookup names = inquiry.names(assuming.areNamed() ? evidence.schoolCodes() : List.of());
        Assumptions assumptions = inquiry.assume(assuming, spec, names, period.first(), period);

        LocalDate published = evidence.publishedOn();
        boolean isAfterANight = published != null && published.isBefore(period.first());
        Simulation simulation = Simulation.of(assumptions.evidence(), codes, period, isAfterANight, inquiry.rules());
        print(simulation, assumptions, evidence, messages);
        return new SimulationFiles(simulation, assumptions.told(), evidence.catalogue(), messages);
    }

    private Period period(Inquiry inquiry) {
        LocalDate published = inquiry.evidence().publishedOn();
        LocalDate usual = published == null ? inquiry.today() : published.plusDays(1);
        LocalDate first = from == null ? usual : from;
        LocalDate last = to == null ? inquiry.rules().calendar().firstDayOfYearAfterNext(first) : to;
        if (last.isBefore(first)) {
            throw OptionRanges.refused(
                    spec,
                    "--to",
                    last,
                    "The last night, %s, lies before the first, %s; give a later --to.".formatted(last, first));
        }
        return new Period(first, last);
    }

    private void print(Simulation simulation, Assumptions assumptions, Evidence read, Messages messages) {
        ConsoleTable consoleTable = new ConsoleTable(spec.commandLine().getOut());
        Evidence evidence = assumptions.evidence();
        DifferencePrinter differences = new DifferencePrinter(
                consoleTable, messages, id -> evidence.catalogue().program(id).displayName(), names(simulation));
        if (assuming.areNamed()) {
            differences.printAssumed(assumptions.told());
            consoleTable.blank();
        }
        List<Source> rejected = read instanceof ExportEvidence exports ? exports.rejected() : List.of();
        if (!rejected.isEmpty()) {
            String number = messages.number(rejected.size());
            consoleTable.text(0, messages.count("simulate.rejected", rejected.size(), number, rejected.get(0)));
            consoleTable.blank();
        }
        LocalDate published = read.publishedOn();
        if (published != null && from != null && from.isBefore(published)) {
            consoleTable.text(0, messages.get("simulate.hindsight", messages.shortDate(published)));
            consoleTable.blank();
        }
        SimulationPrinter nights = new SimulationPrinter(consoleTable, messages);
        nights.print(simulation);
        if (school != null) {
            simulation.schools().stream()
                    .filter(one -> !one.nights().isEmpty())
                    .forEach(one -> nights.printNights(one, evidence.catalogue()));
        }
        if (assuming.areNamed()) {
            differences.print(
                    simulation.differences(),
                    messages.get(school == null ? "difference.none.period" : "difference.none"));
        }
        if (school == null
                && out == null
                && !assuming.areNamed()
                && !simulation.nights().isEmpty()) {
            nights.printMore();
        }
        consoleTable.end();
    }

    private static Function<TeacherKey, String> names(Simulation simulation) {
        Map<TeacherKey, String> names = simulation.schools().stream()
                .filter(one -> !one.differences().isEmpty())
                .map(SimulatedSchool::school)
                .flatMap(one -> one.teachers().stream())
                .collect(Collectors.toMap(Teacher::key, Teacher::displayName));
        return key -> names.getOrDefault(key, key.teacher().value());
    }
}
