package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.basispoort.ResultsYear;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.model.Dates;
import nl.licentiesync.nightly.Retention;
import nl.licentiesync.settings.Settings;
import nl.licentiesync.settings.UnusableSetting;
import nl.licentiesync.store.Operator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line of Licentiesync: its commands, and for every failure one sentence and an exit code. */
@Command(
        description = "Nightly synchronisation of school licences: what every teacher sees, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Without a command, the first night of the sample data is synchronised.",
            "Exit codes: 0 published, 1 failed (run again), 2 wrong usage or unusable input, 3 held by the guard,"
                    + " 4 another run is using the state, 5 differences found (drift --fail), 6 some letters refused (letters send)."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the field
public final class MainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs a command line on the process's own streams and the system's clock. */
    public static int run(String... arguments) {
        return run(
                Clock.systemUTC(),
                StandardOutput.open(),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                arguments);
    }

    /** Runs a command line in an empty environment and returns the exit code. */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        return run(clock, out, err, Map.of(), arguments);
    }

    /** Runs a command line in this environment and returns the exit code. */
    public static int run(
            Clock clock, PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        Commands commands = new Commands(clock, Operator.of(environment));
        CommandLine line = line(commands.typed(arguments), out, err);
        try {
            Settings.apply(line, () -> line(commands.all(), out, err), environment, arguments);
        } catch (UnusableSetting e) {
            ErrorReporter.beforeAnyCommand(line, environment, arguments).fail(e, false);
            return ExitCode.of(e).code();
        }
        return line.execute(arguments);
    }

    /** The command line with all commands, for who asks what there is. */
    public static CommandLine line() {
        return line(
                new Commands(Clock.systemUTC(), Operator.of(Map.of())).all(),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true));
    }

    private static CommandLine line(List<CommandLine> commands, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new MainCommand()).setCommandName(CommandName.name());
        commands.forEach(line::addSubcommand);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(MainCommand::explainUsage)
                .setExecutionExceptionHandler(MainCommand::explainFailure)
                .registerConverter(int.class, text -> wholeNumber(text, Integer::valueOf))
                .registerConverter(long.class, text -> wholeNumber(text, Long::valueOf))
                .registerConverter(Long.class, text -> wholeNumber(text, Long::valueOf))
                .registerConverter(boolean.class, MainCommand::trueOrFalse)
                .registerConverter(FilePermissions.class, text -> oneOf(FilePermissions.values(), text))
                .registerConverter(ResultsYear.class, text -> oneOf(ResultsYear.values(), text))
                .registerConverter(LocalDate.class, MainCommand::date)
                .registerConverter(MonthDay.class, MainCommand::monthDay)
                .registerConverter(Charset.class, MainCommand::charset)
                .registerConverter(Retention.class, MainCommand::retention);
        HelpByTopic.useIn(line);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: sync, accept, history, restore, check, explain, simulate, compare, plan, drift, letters, config or generate.");
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        ErrorReporter errorReporter = ErrorReporter.aboutUsage(line, arguments);
        Optional<String> setting =
                line.getDefaultValueProvider() instanceof Settings settings ? settings.explain(e) : Optional.empty();
        String sentence = setting.orElseGet(() -> UsageError.sentence(e));
        if (errorReporter.isForCollectors() || setting.isPresent()) {
            errorReporter.fail(new ParameterException(line, sentence, e), false);
            return ExitCode.UNUSABLE.code();
        }
        PrintWriter err = line.getErr();
        err.println(ConsoleTable.harmless(sentence));
        err.printf(Locale.ROOT, "See '%s --help'.%n", line.getCommandSpec().qualifiedName());
        err.flush();
        return ExitCode.UNUSABLE.code();
    }

    private static int explainFailure(Exception e, CommandLine line, ParseResult parsed) {
        OptionSpec verbose = line.getCommandSpec().findOption("--verbose");
        ErrorReporter.onBehalfOf(line).fail(e, verbose != null && Boolean.TRUE.equals(verbose.getValue()));
        return ExitCode.of(e).code();
    }

    private static <T> T wholeNumber(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is not a whole number".formatted(text));
        }
    }

    private static boolean trueOrFalse(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new TypeConversionException("'%s' is neither true nor false".formatted(text));
    }

    /** In picocli's words, but with the values as they are typed. */
    private static <E extends Enum<E>> E oneOf(E[] values, String text) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of [%s] (case-insensitive) but was '%s'"
                        .formatted(
                                Stream.of(values)
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                                text)));
    }

    private static LocalDate date(String text) {
        return Dates.parse(text)
                .orElseThrow(() -> new TypeConversionException(String.format(
                        Locale.ROOT,
                        "'%s' is not a date such as 2026-11-23, from %d to %d",
                        text,
                        Dates.FIRST.getYear(),
                        Dates.LAST.getYear())));
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'%s' is not a month and a day such as 08-01".formatted(text));
        }
    }

    private static Retention retention(String text) {
        try {
            return Retention.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'%s' is not a known encoding such as UTF-8 or windows-1252".formatted(text));
        }
    }
}
