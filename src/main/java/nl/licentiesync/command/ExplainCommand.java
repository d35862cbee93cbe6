package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.licentiesync.ask.Aspect;
import nl.licentiesync.ask.Course;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.ask.Directory;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.PublishedEvidence;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.ask.Words;
import nl.licentiesync.ask.assume.AssumedEvidence;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.ask.explain.Answer;
import nl.licentiesync.ask.explain.Doubts;
import nl.licentiesync.ask.explain.Explainer;
import nl.licentiesync.ask.explain.Explanation;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.model.Dates;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherKey;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Reason;
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
            description = "The school, by its BRIN code; alone: all its teachers.")
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
            description = "Only programs that are meant for the teacher and held back by something.")
    private boolean onlyBlocked;

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
        Words words = options.words();
        Evidence read = options.read(spec);
        LicenceRules rules = options.rules(spec, read);
        LocalDate day = EvidenceOptions.date(date, read, LocalDate.now(clock.withZone(SyncCommand.AMSTERDAM)));
        SchoolCode only = school == null ? null : Directory.school(school, read.schoolCodes(), words);
        boolean wholeCountry = teacher != null || assuming.areNamed();
        Directory directory = Directory.of(read, wholeCountry ? read.schoolCodes() : List.of(only), words);
        Doubts doubts = new Doubts(read, options.reading().locale());
        List<Teacher> rows = rows(only, directory, read, doubts, words);
        Program asked = program == null ? null : directory.program(program);
        Assumptions assumptions = new Assumptions(read, directory, rules, day, ALL_TIME, words);
        assuming.addTo(assumptions, spec, words);

        AssumedEvidence evidence = assumptions.evidence();
        List<Explanation> explanations = new ArrayList<>();
        for (Teacher row : rows) {
            explanations.add(explanation(row, asked, evidence, rules, day, doubts, words));
        }
        List<Difference> differences = differences(rows, asked, evidence, rules, day);
        if (json) {
            ExplanationJson.print(spec.commandLine().getOut(), day, assumptions.told(), explanations, differences);
        } else {
            print(only, explanations, assumptions, differences, read, day, words);
        }
        return ExitCode.DONE.code();
    }

    private List<Teacher> rows(
            @Nullable SchoolCode only, Directory directory, Evidence read, Doubts doubts, Words words) {
        if (teacher == null) {
            return only == null ? List.of() : read.school(only).teachers();
        }
        if (only != null) {
            Directory colleagues = Directory.of(read, List.of(only), words);
            if (colleagues.knows(teacher)) {
                return colleagues.person(teacher);
            }
        }
        List<Teacher> rows = person(teacher, directory, doubts, words);
        if (only == null) {
            return rows;
        }
        List<Teacher> here =
                rows.stream().filter(row -> row.school().equals(only)).toList();
        if (here.isEmpty()) {
            throw new UnusableQuestion(words.get(
                    "unknown.teacher.notHere",
                    teacher,
                    only,
                    rows.stream().map(row -> row.school().value()).collect(Collectors.joining(", "))));
        }
        return here;
    }

    /** Somebody who cannot be found may stand in a row that was rejected. */
    private static List<Teacher> person(String name, Directory directory, Doubts doubts, Words words) {
        try {
            return directory.person(name);
        } catch (UnusableQuestion e) {
            List<Integer> rejected = doubts.rejected(ExportFile.TEACHERS);
            if (rejected.isEmpty()) {
                throw e;
            }
            throw new UnusableQuestion(words.count(
                    "unknown.teacher.rejected", rejected.size(), String.valueOf(e.getMessage()), some(rejected)));
        }
    }

    private static String some(List<Integer> lines) {
        String first = lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > 10 ? first + ", …" : first;
    }

    private Explanation explanation(
            Teacher row,
            @Nullable Program asked,
            Evidence evidence,
            LicenceRules rules,
            LocalDate day,
            Doubts doubts,
            Words words) {
        School assumed = evidence.school(row.school());
        Teacher now = assumed.teachers().stream()
                .filter(other -> other.id().equals(row.id()))
                .findFirst()
                .orElse(row);
        Explainer explainer = new Explainer(assumed, evidence, rules, day, words);
        Predicate<Program> wanted =
                asked == null ? any -> true : other -> other.id().equals(asked.id());
        List<Answer> answers = new ArrayList<>(explainer.answers(now, wanted));
        if (asked != null && answers.isEmpty()) {
            answers.add(explainer.withoutRow(now, asked));
        }
        boolean hasPrograms = !answers.isEmpty();
        boolean lacksLicence = !hasPrograms && !now.leftBefore(day)
                || answers.stream().anyMatch(answer -> answer.row().verdict().names(Reason.NO_LICENCE));
        if (onlyBlocked) {
            answers.removeIf(answer -> !answer.isBlocked());
        }
        Set<Source> sources =
                new LinkedHashSet<>(List.of(evidence.sources(row.school()).of(now, Aspect.SERVICE)));
        answers.forEach(answer -> answer.facts().forEach(fact -> sources.addAll(fact.sources())));
        List<String> about = new ArrayList<>(doubts.about(sources));
        List<Integer> rejected = doubts.rejected(ExportFile.LICENCES);
        if (lacksLicence && !rejected.isEmpty()) {
            about.add(words.count("explain.rejectedLicences", rejected.size(), some(rejected)));
        }
        return new Explanation(assumed, now, hasPrograms, answers, about);
    }

    private static List<Difference> differences(
            Collection<Teacher> rows,
            @Nullable Program asked,
            AssumedEvidence evidence,
            LicenceRules rules,
            LocalDate day) {
        ForecastRule forecast = new ForecastRule(rules, evidence.catalogue());
        Period period = new Period(day, ALL_TIME.last());
        Set<TeacherKey> keys = rows.stream().map(Teacher::key).collect(Collectors.toSet());
        return rows.stream()
                .map(Teacher::school)
                .distinct()
                .filter(evidence.changedSchools()::contains)
                .flatMap(code -> Course.of(evidence.base().school(code), period, forecast)
                        .differences(Course.of(evidence.school(code), period, forecast), day)
                        .stream())
                .filter(difference -> keys.contains(new TeacherKey(difference.teacher(), difference.school())))
                .filter(difference -> asked == null || difference.program().equals(asked.id()))
                .sorted(Comparator.comparing(Difference::school))
                .toList();
    }

    private void print(
            @Nullable SchoolCode only,
            List<Explanation> explanations,
            Assumptions assumptions,
            List<Difference> differences,
            Evidence read,
            LocalDate day,
            Words words) {
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        ExplanationSheet answers = new ExplanationSheet(sheet, words, day, options.contacts(spec));
        if (read instanceof PublishedEvidence published) {
            sheet.text(
                    0,
                    words.get(
                            "explain.asPublished",
                            Long.toString(published.run()),
                            words.date(published.publishedOn())));
            sheet.blank();
        }
        DifferenceSheet compared = new DifferenceSheet(
                sheet,
                words,
                id -> read.catalogue().program(id).displayName(),
                key -> explanations.stream()
                        .map(Explanation::teacher)
                        .filter(one -> one.key().equals(key))
                        .map(one -> one.displayName())
                        .findFirst()
                        .orElse(key.teacher().value()));
        if (assuming.areNamed()) {
            compared.printAssumed(assumptions.told());
            sheet.blank();
        }
        if (only != null && teacher == null) {
            printSchool(read.school(only), explanations, answers, sheet, words);
        } else {
            for (int i = 0; i < explanations.size(); i++) {
                if (i > 0) {
                    sheet.blank();
                }
                answers.printWhole(explanations.get(i));
            }
        }
        if (assuming.areNamed()) {
            compared.print(differences);
        }
        sheet.end();
    }

    private void printSchool(
            School about, List<Explanation> explanations, ExplanationSheet answers, Sheet sheet, Words words) {
        List<Explanation> shown = explanations.stream()
                .filter(explanation -> !onlyBlocked || !explanation.answers().isEmpty())
                .toList();
        answers.printSchool(about);
        if (shown.isEmpty()) {
            sheet.text(2, words.get(explanations.isEmpty() ? "explain.noTeachers" : "explain.nothingBlocked"));
            return;
        }
        shown.forEach(answers::printBriefly);
        answers.printTodos(shown);
        sheet.blank();
        sheet.text(0, words.get("explain.more"));
    }
}
