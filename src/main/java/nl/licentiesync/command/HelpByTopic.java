package nl.licentiesync.command;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Orders the options in the help of a command: by topic, then as declared. */
final class HelpByTopic {

    private HelpByTopic() {}

    /** Installs this order of options for a command and its sub-commands. */
    static void useIn(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpByTopic::options);
        line.getSubcommands().values().forEach(HelpByTopic::useIn);
    }

    /** The topic of an option; options without one, such as picocli's own, come last. */
    static HelpTopic topicOf(OptionSpec option) {
        if (!(option.userObject() instanceof AnnotatedElement declared)
                || !(option.userObject() instanceof Member member)) {
            return HelpTopic.GENERAL;
        }
        return Stream.of(
                        declared.getAnnotation(OptionTopic.class),
                        member.getDeclaringClass().getAnnotation(OptionTopic.class))
                .filter(Objects::nonNull)
                .map(OptionTopic::value)
                .findFirst()
                .orElse(HelpTopic.GENERAL);
    }

    private static String options(Help help) {
        Map<HelpTopic, List<OptionSpec>> topics = help.commandSpec().options().stream()
                .filter(option -> !option.hidden())
                .collect(Collectors.groupingBy(
                        HelpByTopic::topicOf, () -> new EnumMap<>(HelpTopic.class), Collectors.toList()));
        StringBuilder text = new StringBuilder();
        topics.forEach((topic, options) -> {
            Help.Layout layout = help.createDefaultLayout();
            layout.addOptions(options, help.parameterLabelRenderer());
            text.append("%n%s:%n%s".formatted(topic.heading(), layout));
        });
        return text.toString();
    }
}
