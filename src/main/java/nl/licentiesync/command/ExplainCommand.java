package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.PublishedEvidence;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.ask.explain.ExplainQuery;
import nl.licentiesync.ask.explain.ExplainResult;
import nl.licentiesync.ask.explain.Explanation;
import nl.licentiesync.ask.explain.QuerySubject;
import nl.licentiesync.ask.explain.SourceFindings;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Dates;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains why a teacher sees a program or not, and what would have to happen. */
@Command(
        name = "explain",
        description = {
            "Explains why teachers see each program or not: the facts with their file and line, the other licences, what"
                    + " would have to happen, and from when it would be visible. Nothing is changed.",
            "With assumptions (--accept-terms and so on) it answers as if they were so, and tells the difference."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ExplainCommand implements Callable<Integer> {

    /** All days that an export may name. */
    private static final Period ALL_TIME = new Period(Dates.FIRST, Dates.LAST);

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Mixin
    private EvidenceOptions options;

    @Mixin
    private AssumptionOptions assuming;

    @Option(names = "--teacher", paramLabel = "T", description = "The teacher: number, e-mail address or name.")
    private @Nullable String teacher;

    @Option(
            names = "--school",
            paramLabel = "S",
            description = "The school, by BRIN code or (part of) its name; alone: all its teachers.")
    private @Nullable String school;

    @Option(names = "--program", paramLabel = "P", description = "Only this program, by code or name.")
    private @Nullable String program;

    @Option(
            names = "--date",
            paramLabel = "D",
            description =
                    "The date to ask about (default: that of the published run; for exports, today in Amsterdam).")
    private @Nullable LocalDate date;

    @Option(
            names = "--only-blocked",
            description = "Only programs that are meant for the teacher but not visible, or in part.")
    private boolean onlyBlocked;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--json", description = "Answer in JSON, for other programs.")
    private boolean json;

    /** Asks this clock which day it is. */
    public ExplainCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws StateLock.HeldElsewhere {
        if (teacher == null && school == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name a teacher with --teacher, or a school with --school.");
        }
        Inquiry inquiry = options.inquiry(spec, clock, date);
        Messages messages = inquiry.messages();
        Evidence read = inquiry.evidence();
        LocalDate day = inquiry.date(date);
        SchoolCode only = inquiry.school(school);
        NameLookup names = inquiry.names(teacher != null || assuming.areNamed() ? null : only);
        ExplainQuery explainQuery = new ExplainQuery(
                new QuerySubject(teacher, only, program, onlyBlocked),
                read,
                names,
                new SourceFindings(read, options.reading().locale()),
                inquiry.rules(),
                day,
                messages);
        Assumptions assumptions = inquiry.assume(assuming, spec, names, day, ALL_TIME);

        ExplainResult explainResult = explainQuery.answer(assumptions.evidence(), assumptions.told());
        if (json) {
            ExplanationJson.print(spec.commandLine().getOut(), day, explainResult);
        } else {
            print(explainResult, only, read, day, messages);
        }
        return ExitCode.DONE.code();
    }

    private void print(
            ExplainResult explainResult, @Nullable SchoolCode only, Evidence read, LocalDate day, Messages messages) {
        ConsoleTable consoleTable = new ConsoleTable(spec.commandLine().getOut());
        ExplanationPrinter answers = new ExplanationPrinter(consoleTable, messages, day, options.contacts(spec));
        if (read instanceof PublishedEvidence published) {
            consoleTable.text(
                    0,
                    messages.get(
                            "explain.asPublished",
                            Long.toString(published.run()),
                            messages.shortDate(published.publishedOn())));
            if (day.isBefore(published.publishedOn())) {
                consoleTable.text(0, messages.get("explain.hindsight"));
            }
            consoleTable.blank();
        }
        Map<TeacherKey, String> names = explainResult.explanations().stream()
                .map(Explanation::teacher)
                .collect(Collectors.toMap(Teacher::key, Teacher::displayName, (first, second) -> first));
        DifferencePrinter compared = new DifferencePrinter(
                consoleTable,
                messages,
                id -> read.catalogue().program(id).displayName(),
                key -> names.getOrDefault(key, key.teacher().value()));
        if (assuming.areNamed()) {
            compared.printAssumed(explainResult.assumed());
            consoleTable.blank();
        }
        if (only != null && teacher == null) {
            List<Explanation> shown = explainResult.explanations().stream()
                    .filter(explanation ->
                            !onlyBlocked || !explanation.answers().isEmpty())
                    .toList();
            boolean isEmpty = explainResult.explanations().isEmpty();
            String whenEmpty = messages.get(isEmpty ? "explain.noTeachers" : "explain.nothingBlocked");
            answers.printSchool(read.school(only), explainResult.doubts(), shown, whenEmpty);
        } else {
            answers.printWhole(explainResult.explanations());
        }
        if (assuming.areNamed()) {
            compared.print(explainResult.differences(), messages.get("difference.none"));
        }
        consoleTable.end();
    }
}
