package nl.licentiesync.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what to type instead. */
final class UsageError {

    /** Similarity from which a command or option is proposed, 0 to 1. */
    private static final double ALIKE = 0.8;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private UsageError() {}

    static String sentence(ParameterException e) {
        CommandLine line = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return isOption(first)
                    ? unknownOption(line, first)
                    : line.getSubcommands().isEmpty() ? unwanted(line, first) : unknownCommand(line, first);
        }
        if (e instanceof MissingParameterException) {
            // An option that was typed wrongly is the one that is missing.
            Optional<String> mistyped = line.getUnmatchedArguments().stream()
                    .filter(UsageError::isOption)
                    .findFirst();
            if (mistyped.isPresent()) {
                return unknownOption(line, mistyped.get());
            }
        }
        boolean isForHelp = e.getArgSpec() == null && e.getValue() != null;
        return isForHelp
                ? unknownCommand(line, e.getValue())
                : Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    private static boolean isOption(String typed) {
        return typed.startsWith("-");
    }

    private static String unknownCommand(CommandLine line, String typed) {
        Collection<String> commands = line.getSubcommands().keySet();
        return "There is no command '%s'; %s"
                .formatted(
                        typed,
                        nearest(typed, commands.stream())
                                .map(near -> "did you mean %s?".formatted(near))
                                .orElseGet(() -> commands.stream()
                                        .filter(command -> !command.equals("help"))
                                        .collect(Collectors.joining(", ", "name one of ", "."))));
    }

    private static String unknownOption(CommandLine line, String argument) {
        String typed = argument.replaceFirst("=.*", "");
        Stream<String> options = line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName);
        return "%s has no option '%s'; %s"
                .formatted(
                        name(line),
                        typed,
                        nearest(typed, options)
                                .map(near -> "did you mean %s?".formatted(near))
                                .orElse(
                                        line.getParent() == null
                                                ? "name a command first."
                                                : "leave it out, or give one that --help lists."));
    }

    private static String unwanted(CommandLine line, String typed) {
        return "%s takes no argument '%s'; leave it out, or put quotes around a value with spaces."
                .formatted(name(line), typed);
    }

    /** As it is typed behind the program's name, such as {@code letters send}. */
    private static String name(CommandLine line) {
        CommandLine parent = line.getParent();
        return parent == null || parent.getParent() == null
                ? line.getCommandName()
                : name(parent) + " " + line.getCommandName();
    }

    private static Optional<String> nearest(String typed, Stream<String> known) {
        return known.filter(name -> similarity(typed, name) >= ALIKE)
                .max(Comparator.comparingDouble(name -> similarity(typed, name)));
    }

    /** Without the dashes, which all options begin with. */
    private static double similarity(String typed, String known) {
        return SIMILARITY.apply(letters(typed), letters(known));
    }

    private static String letters(String name) {
        return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }
}
