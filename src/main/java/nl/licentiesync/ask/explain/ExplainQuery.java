package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.licentiesync.ask.AccessTimeline;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.ask.assume.AssumedEvidence;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.messages.Messages;
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

/** A question about people on a date: finds the people and programs it names and explains what they see. */
public final class ExplainQuery {

    private static final int LINES_NAMED = 10;

    private final QuerySubject subject;
    private final Evidence read;
    private final NameLookup names;
    private final SourceFindings doubts;
    private final LicenceRules rules;
    private final LocalDate date;
    private final Messages messages;
    private final List<Teacher> rows;
    private final @Nullable Program program;

    /**
     * Finds whom and what is meant.
     *
     * @param read the evidence, without any assumptions
     * @param names of all schools, or of the only one
     * @throws UnusableQuestion when nobody or nothing is, or more than one
     */
    public ExplainQuery(
            QuerySubject subject,
            Evidence read,
            NameLookup names,
            SourceFindings doubts,
            LicenceRules rules,
            LocalDate date,
            Messages messages) {
        this.subject = subject;
        this.read = read;
        this.names = names;
        this.doubts = doubts;
        this.rules = rules;
        this.date = date;
        this.messages = messages;
        this.rows = rows();
        this.program = program();
    }

    private List<Teacher> rows() {
        SchoolCode only = subject.school();
        String teacher = subject.teacher();
        if (teacher == null) {
            return only == null ? List.of() : read.school(only).teachers();
        }
        if (only != null) {
            NameLookup colleagues = NameLookup.of(read, List.of(only), messages);
            if (colleagues.knows(teacher)) {
                return colleagues.person(teacher);
            }
        }
        List<Teacher> all = unlessRejected(
                () -> names.person(teacher),
                ExportFile.TEACHERS,
                doubts.areOfRosters() ? "unknown.teacher.rejectedRosters" : "unknown.teacher.rejected");
        if (only == null) {
            return all;
        }
        List<Teacher> here =
                all.stream().filter(row -> row.school().equals(only)).toList();
        if (here.isEmpty()) {
            throw new UnusableQuestion(messages.get(
                    "unknown.teacher.notHere",
                    teacher,
                    only,
                    all.stream().map(row -> row.school().value()).collect(Collectors.joining(", "))));
        }
        return here;
    }

    private @Nullable Program program() {
        String asked = subject.program();
        return asked == null
                ? null
                : unlessRejected(() -> names.program(asked), ExportFile.LICENCES, "unknown.program.rejected");
    }

    /** Adds a hint that something not found may be in a rejected row. */
    private <T> T unlessRejected(Supplier<T> search, ExportFile file, String key) {
        try {
            return search.get();
        } catch (UnusableQuestion e) {
            List<String> rejected = doubts.rejected(file);
            if (rejected.isEmpty()) {
                throw e;
            }
            throw new UnusableQuestion(
                    messages.count(key, rejected.size(), String.valueOf(e.getMessage()), some(rejected)));
        }
    }

    private static String some(List<String> lines) {
        String first = lines.stream().limit(LINES_NAMED).collect(Collectors.joining(", "));
        return lines.size() > LINES_NAMED ? first + ", …" : first;
    }

    /**
     * What they see by this evidence, and the differences that its assumptions make.
     *
     * @param assumed what was assumed, each in a sentence
     */
    public ExplainResult answer(AssumedEvidence evidence, List<String> assumed) {
        List<Explanation> explanations = explanations(evidence);
        return new ExplainResult(assumed, explanations, differences(evidence), doubtsOfSchool(explanations));
    }

    private List<Explanation> explanations(Evidence evidence) {
        Map<SchoolCode, Explainer> explainers = new HashMap<>();
        return rows.stream()
                .map(row -> explanation(
                        row,
                        explainers.computeIfAbsent(
                                row.school(),
                                code -> new Explainer(evidence.school(code), evidence, rules, date, messages))))
                .toList();
    }

    private Explanation explanation(Teacher row, Explainer explainer) {
        School school = explainer.school();
        Teacher teacher = school.teacher(row.id()).orElse(row);
        Predicate<Program> wanted =
                program == null ? any -> true : other -> other.id().equals(program.id());
        List<Answer> answers = new ArrayList<>(explainer.answers(teacher, wanted));
        if (program != null && answers.isEmpty() && !explainer.isGone(teacher)) {
            answers.add(explainer.withoutRow(teacher, program));
        }
        boolean hasPrograms = !answers.isEmpty();
        boolean lacksLicence = lacksLicence(hasPrograms, teacher, answers);
        if (subject.onlyBlocked()) {
            answers.removeIf(answer -> !answer.isBlocked());
        }
        return new Explanation(
                school, teacher, hasPrograms, answers, doubts(teacher, answers, lacksLicence, explainer.sources()));
    }

    private List<String> doubts(Teacher teacher, List<Answer> answers, boolean lacksLicence, Sources sources) {
        Set<Source> written = new LinkedHashSet<>();
        written.add(sources.of(teacher, FactKind.SERVICE));
        answers.forEach(answer -> answer.facts().forEach(fact -> written.addAll(ofTheRow(fact))));
        List<String> about = new ArrayList<>(doubts.about(written));
        List<String> rejected = doubts.rejected(ExportFile.LICENCES);
        if (lacksLicence && !rejected.isEmpty()) {
            about.add(messages.count("explain.rejectedLicences", rejected.size(), some(rejected)));
        }
        return about;
    }

    /** Findings in the row of a person who accepted terms are left out. */
    private static List<Source> ofTheRow(Fact fact) {
        return fact.code().equals("terms") ? fact.sources().subList(0, 1) : fact.sources();
    }

    /** Findings about a school as a whole, as missing teachers or licences may be in rejected rows. */
    private List<String> doubtsOfSchool(List<Explanation> explanations) {
        List<String> about = new ArrayList<>();
        List<String> teachers = doubts.rejected(ExportFile.TEACHERS);
        if (!teachers.isEmpty()) {
            about.add(messages.count(
                    doubts.areOfRosters() ? "explain.rejectedRosters" : "explain.rejectedTeachers",
                    teachers.size(),
                    some(teachers)));
        }
        List<String> licences = doubts.rejected(ExportFile.LICENCES);
        boolean lacksLicence =
                explanations.stream().anyMatch(one -> lacksLicence(one.hasPrograms(), one.teacher(), one.answers()));
        if (lacksLicence && !licences.isEmpty()) {
            about.add(messages.count("explain.rejectedLicences", licences.size(), some(licences)));
        }
        return about;
    }

    private boolean lacksLicence(boolean hasPrograms, Teacher teacher, List<Answer> answers) {
        return !hasPrograms && !teacher.leftBefore(date)
                || answers.stream().anyMatch(answer -> answer.row().verdict().names(Reason.NO_LICENCE));
    }

    /** Differences that the assumptions make from the date on. */
    private List<Difference> differences(AssumedEvidence evidence) {
        ForecastRule forecast = new ForecastRule(rules, evidence.catalogue());
        Period period = new Period(date, Dates.LAST);
        Set<TeacherKey> keys = rows.stream().map(Teacher::key).collect(Collectors.toSet());
        return rows.stream()
                .map(Teacher::school)
                .distinct()
                .filter(evidence.changedSchools()::contains)
                .flatMap(code -> AccessTimeline.of(evidence.base().school(code), period, forecast)
                        .differences(AccessTimeline.of(evidence.school(code), period, forecast), date)
                        .stream())
                .filter(difference -> keys.contains(new TeacherKey(difference.teacher(), difference.school())))
                .filter(difference -> program == null || difference.program().equals(program.id()))
                .sorted(Comparator.comparing(Difference::school))
                .toList();
    }
}
