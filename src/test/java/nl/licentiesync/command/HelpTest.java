package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The help tells the options of each command in the order of use, and each in sentences of its own. */
class HelpTest {

    private static final int COLUMNS = 80;

    /** An option at the beginning of its line. */
    private static final Pattern OPTION = Pattern.compile("(?m)^ {2}(?:-\\w, | {4})(--[a-z-]+)");

    static Stream<CommandLine> commands() {
        return withTheirs(MainCommand.line());
    }

    private static Stream<CommandLine> withTheirs(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withTheirs));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void optionsStandByTopicAndThenAsTheyAreDeclared(CommandLine command) {
        List<String> declared = command.getCommandSpec().options().stream()
                .sorted(Comparator.comparing(HelpByTopic::topicOf))
                .map(OptionSpec::longestName)
                .toList();

        assertThat(optionsIn(command.getUsageMessage())).isEqualTo(declared).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachTopicStandsOnceAboveItsOptions(CommandLine command) {
        List<String> topics = command.getCommandSpec().options().stream()
                .map(HelpByTopic::topicOf)
                .sorted()
                .distinct()
                .map(topic -> topic.heading() + ":")
                .toList();
        List<String> known = Arrays.stream(HelpTopic.values())
                .map(topic -> topic.heading() + ":")
                .toList();

        assertThat(command.getUsageMessage().lines().filter(known::contains)).isEqualTo(topics);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyDescriptionIsWholeSentences(CommandLine command) {
        assertThat(command.getCommandSpec().options())
                .filteredOn(option -> !option.usageHelp() && !option.versionHelp())
                .allSatisfy(option ->
                        assertThat(String.join(" ", option.description())).matches("(?s)[A-Z].*[.]"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyLineFitsTheScreen(CommandLine command) {
        assertThat(command.getUsageMessage().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionOfOursSaysWhatItIsAbout(CommandLine command) {
        assertThat(command.getCommandSpec().options())
                .filteredOn(option -> HelpByTopic.topicOf(option) == HelpTopic.GENERAL)
                .extracting(OptionSpec::longestName)
                .isSubsetOf("--help", "--version", "--config", "--threads");
    }

    @Test
    void aNightIsToldFromItsExportsToWhatItTells() {
        assertThat(Nights.command("sync", "--help").out().lines().map(HelpTest::headingOrOption))
                .containsSubsequence(
                        "Night:",
                        "--date",
                        "--dry-run",
                        "Exports:",
                        "--exports",
                        "--licences",
                        "--teachers",
                        "--encoding",
                        "State and reports:",
                        "--state",
                        "--reports",
                        "--readers",
                        "--state-readers",
                        "--keep",
                        "--new-state",
                        "Guard:",
                        "--max-rejected",
                        "--max-missing",
                        "--max-lost",
                        "--max-gained",
                        "--guard-floor",
                        "--accept-changes",
                        "School years:",
                        "--school-year-start",
                        "Output:",
                        "--lang",
                        "--contacts",
                        "--quiet",
                        "--on-finish",
                        "General:",
                        "--config",
                        "--help");
        assertThat(Nights.command("sync", "--help").out())
                .contains("      --max-lost=P          The guard holds a night when more than this\n"
                        + "                              percentage of the visible programs is lost\n"
                        + "                              without announcement (default: 10).\n");
    }

    private static String headingOrOption(String line) {
        return OPTION.matcher(line)
                .results()
                .map(option -> option.group(1))
                .findFirst()
                .orElse(line);
    }

    private static List<String> optionsIn(String help) {
        return OPTION.matcher(help).results().map(option -> option.group(1)).toList();
    }
}
