package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.licentiesync.store.Operator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {

    private static final List<String> NAMES = List.of(
            "sync",
            "accept",
            "history",
            "restore",
            "check",
            "explain",
            "simulate",
            "compare",
            "plan",
            "drift",
            "letters",
            "generate",
            "config",
            "help");

    private final Commands commands = new Commands(Clock.systemUTC(), Operator.of(Map.of()));

    @Test
    void everyCommandIsKnownUnderItsOwnName() {
        assertThat(names(commands.all())).isEqualTo(NAMES);
        for (String name : NAMES.subList(0, NAMES.size() - 1)) {
            assertThat(names(commands.typed(name, "--state", "help"))).containsExactly(name);
        }
    }

    @Test
    void whoNamesNoCommandFirstOrAsksForHelpGetsAll() {
        for (String first : List.of("help", "--help", "--version", "snyc", "SYNC", "")) {
            assertThat(names(commands.typed(first, "sync"))).isEqualTo(NAMES);
        }
        assertThat(names(commands.typed())).isEqualTo(NAMES);
    }

    private static List<String> names(List<CommandLine> commands) {
        return commands.stream().map(CommandLine::getCommandName).toList();
    }
}
