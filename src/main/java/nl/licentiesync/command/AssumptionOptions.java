package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.ask.assume.AssumptionKind;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.messages.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options for assumptions. Those of a file are applied first. */
@OptionTopic(HelpTopic.ASSUMPTIONS)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AssumptionOptions {

    /** From a # at the beginning or after a blank. */
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    @Option(
            names = "--assume",
            paramLabel = "FILE",
            description =
                    "A file with an assumption on each line, such as 'cancel L-1001@2027-06-29'; what follows a # is"
                            + " a comment.")
    private @Nullable Path file;

    @Option(
            names = "--uncancel",
            paramLabel = "LICENCE",
            description = "Assume that the cancellation of a licence is taken back.")
    private List<String> uncancel = List.of();

    @Option(
            names = "--cancel",
            paramLabel = "LICENCE@DATE",
            description = "Assume that a licence is cancelled on that day.")
    private List<String> cancel = List.of();

    @Option(
            names = "--accept-terms",
            paramLabel = "LICENCE[@DATE]",
            description = "Assume that somebody of the school accepts the terms of a licence, or with school=CODE those"
                    + " of all its licences that wait for it.")
    private List<String> acceptTerms = List.of();

    @Option(
            names = "--account",
            paramLabel = "TEACHER",
            description = "Assume that a teacher has a Basispoort account.")
    private List<String> account = List.of();

    @Option(
            names = "--link",
            paramLabel = "TEACHER/PROGRAM[@DATE]",
            description = "Assume that a teacher is linked to a program by hand.")
    private List<String> link = List.of();

    @Option(
            names = "--permit",
            paramLabel = "SCHOOL/PUBLISHER[@DATE]",
            description = "Assume that a school permits a publisher in Basispoort; it takes effect the next night.")
    private List<String> permit = List.of();

    @Option(
            names = "--reorder",
            paramLabel = "LICENCE",
            description = "Assume that a licence is ordered again, from the day after it ends by itself.")
    private List<String> reorder = List.of();

    @Option(
            names = "--leave",
            paramLabel = "TEACHER@DATE",
            description = "Assume that this is a teacher's last day in service.")
    private List<String> leave = List.of();

    /** Whether anything is assumed. */
    boolean areNamed() {
        return file != null || byKind().values().stream().anyMatch(arguments -> !arguments.isEmpty());
    }

    /** Adds all of them, in their order. */
    void addTo(Assumptions assumptions, CommandSpec spec, Messages messages) {
        if (file != null) {
            addLines(file, assumptions, spec, messages);
        }
        for (AssumptionKind kind : AssumptionKind.values()) {
            byKind().getOrDefault(kind, List.of()).forEach(argument -> assumptions.add(kind, argument));
        }
    }

    private Map<AssumptionKind, List<String>> byKind() {
        return Map.of(
                AssumptionKind.UNCANCEL, uncancel,
                AssumptionKind.CANCEL, cancel,
                AssumptionKind.ACCEPT_TERMS, acceptTerms,
                AssumptionKind.ACCOUNT, account,
                AssumptionKind.LINK, link,
                AssumptionKind.PERMIT, permit,
                AssumptionKind.REORDER, reorder,
                AssumptionKind.LEAVE, leave);
    }

    private static void addLines(Path file, Assumptions assumptions, CommandSpec spec, Messages messages) {
        List<String> lines = lines(file, spec);
        int said = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
            if (!line.isEmpty()) {
                said++;
                try {
                    add(line, assumptions, messages);
                } catch (UnusableQuestion e) {
                    throw new UnusableQuestion(String.format(Locale.ROOT, "%s:%d: %s", file, i + 1, e.getMessage()));
                }
            }
        }
        if (said == 0) {
            throw new UnusableQuestion(messages.get("assume.emptyFile", file));
        }
    }

    private static List<String> lines(Path file, CommandSpec spec) {
        if (!Files.isRegularFile(file)) {
            throw OptionRanges.refused(
                    spec,
                    "--assume",
                    file,
                    Files.isDirectory(file)
                            ? "%s is a folder; name a file with assumptions.".formatted(file)
                            : "There is no file %s with assumptions; name the right one.".formatted(file));
        }
        try {
            String text = Files.readString(file);
            // Editors begin a UTF-8 file with this mark.
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw OptionRanges.refused(
                    spec,
                    "--assume",
                    file,
                    "The assumptions in %s cannot be read as UTF-8 text; save the file as UTF-8, or name the right one."
                            .formatted(file));
        }
    }

    private static void add(String line, Assumptions assumptions, Messages messages) {
        String[] parts = line.split("\\s+", 2);
        AssumptionKind kind = AssumptionKind.of(parts[0])
                .orElseThrow(() -> new UnusableQuestion(messages.get("assume.unknownVerb", parts[0], verbs())));
        assumptions.add(kind, parts.length == 1 ? "" : parts[1]);
    }

    private static String verbs() {
        return Arrays.stream(AssumptionKind.values()).map(AssumptionKind::verb).collect(Collectors.joining(", "));
    }
}
