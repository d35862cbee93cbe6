package nl.licentiesync.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.licentiesync.store.Operator;
import picocli.CommandLine;

/**
 * The commands, in the order in which help lists them. Looking at all their options takes a quarter of a second, so
 * that a command line gets only the command that it names, when its first word is one.
 */
final class Commands {

    private static final String HELP = "help";

    private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();

    /** Commands that ask this clock and note this operator. */
    Commands(Clock clock, Operator operator) {
        Supplier<CommandLine> sync = () -> new CommandLine(new SyncCommand(clock, operator));
        commands.put("sync", sync);
        add("accept", () -> new AcceptCommand(clock, operator));
        add("history", HistoryCommand::new);
        add("restore", () -> new RestoreCommand(clock, operator));
        add("check", () -> new CheckCommand(clock));
        add("explain", () -> new ExplainCommand(clock));
        add("simulate", () -> new SimulateCommand(clock));
        add("compare", () -> new CompareCommand(clock));
        add("plan", PlanCommand::new);
        add("drift", DriftCommand::new);
        commands.put(
                "letters", () -> new CommandLine(new LettersCommand()).addSubcommand(new LettersSendCommand(clock)));
        add("generate", GenerateCommand::new);
        commands.put("config", () -> ConfigCommand.withOptionsOf(sync.get()));
        add(HELP, CommandLine.HelpCommand::new);
    }

    private void add(String name, Supplier<Object> command) {
        commands.put(name, () -> new CommandLine(command.get()));
    }

    /** All of them. */
    List<CommandLine> all() {
        return commands.values().stream().map(Supplier::get).toList();
    }

    /** The one that these arguments begin with; all of them when the first names none, or asks for help. */
    List<CommandLine> typed(String... arguments) {
        String first = arguments.length == 0 ? HELP : arguments[0];
        Supplier<CommandLine> named = commands.get(first);
        return named == null || first.equals(HELP) ? all() : List.of(named.get());
    }
}
