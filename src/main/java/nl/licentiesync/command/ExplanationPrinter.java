package nl.licentiesync.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.explain.Answer;
import nl.licentiesync.ask.explain.Explanation;
import nl.licentiesync.ask.explain.Fact;
import nl.licentiesync.ask.explain.OtherLicence;
import nl.licentiesync.ask.explain.Remedy;
import nl.licentiesync.ask.explain.RemedyOutcome;
import nl.licentiesync.command.ConsoleTable.Cell;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.NextAccess;

/** Prints explanations. */
final class ExplanationPrinter {

    private static final int FACT = 52;
    private static final int SOURCE = 22;

    private final ConsoleTable consoleTable;
    private final Messages messages;
    private final LocalDate date;
    private final Contacts contacts;
    private final SourceNames names = new SourceNames(SOURCE - 1);

    ExplanationPrinter(ConsoleTable consoleTable, Messages messages, LocalDate date, Contacts contacts) {
        this.consoleTable = consoleTable;
        this.messages = messages;
        this.date = date;
        this.contacts = contacts;
    }

    /** All that is known of each one's programs. */
    void printWhole(List<Explanation> explanations) {
        for (int i = 0; i < explanations.size(); i++) {
            if (i > 0) {
                consoleTable.blank();
            }
            printWhole(explanations.get(i));
        }
        printSeveralSchools(explanations);
        printStillNot(explanations);
    }

    private void printSeveralSchools(List<Explanation> explanations) {
        long schools = explanations.stream()
                .map(explanation -> explanation.school().code())
                .distinct()
                .count();
        if (schools > 1) {
            consoleTable.blank();
            consoleTable.text(0, messages.get("explain.severalSchools", schools));
        }
    }

    /** Advice for a visible program that does not appear, the same for all schools. */
    private void printStillNot(List<Explanation> explanations) {
        if (explanations.stream()
                .flatMap(explanation -> explanation.answers().stream())
                .anyMatch(answer -> answer.row().isVisible())) {
            consoleTable.blank();
            consoleTable.heading(0, messages.get("explain.stillNot"));
            consoleTable.text(
                    2,
                    messages.get(
                            "explain.stillNot.steps",
                            contacts.teacherLogin(),
                            contacts.softwareHelpdesk(),
                            contacts.phone(),
                            contacts.hours(messages.language())));
        }
    }

    private void printWhole(Explanation explanation) {
        School school = explanation.school();
        consoleTable.heading(
                0,
                messages.get(
                        "explain.title",
                        explanation.teacher().displayName(),
                        explanation.teacher().id(),
                        school.displayName(),
                        school.code(),
                        messages.shortDate(date)));
        explanation.doubts().forEach(doubt -> consoleTable.text(2, messages.get("explain.doubtful", doubt)));
        printWithout(explanation);
        for (Answer answer : explanation.answers()) {
            consoleTable.blank();
            printHeadline(answer, 0);
            printFacts(answer);
            printConsidered(answer);
            printRemedies(answer);
        }
    }

    /**
     * The teachers of a school, each briefly, and what most of them wait for.
     *
     * @param doubts what was wrong in the exports, each in a sentence
     * @param whenEmpty what is said when there is nothing to tell of any
     */
    void printSchool(School school, List<String> doubts, List<Explanation> explanations, String whenEmpty) {
        consoleTable.heading(
                0, messages.get("explain.school", school.displayName(), school.code(), messages.shortDate(date)));
        doubts.forEach(doubt -> consoleTable.text(2, messages.get("explain.doubtful", doubt)));
        if (explanations.isEmpty()) {
            consoleTable.text(2, whenEmpty);
            return;
        }
        explanations.forEach(this::printBriefly);
        printTodos(explanations);
        consoleTable.blank();
        consoleTable.text(0, messages.get("explain.more"));
    }

    /** A line for each program of one teacher, and what must happen. */
    private void printBriefly(Explanation explanation) {
        consoleTable.blank();
        consoleTable.heading(
                0,
                "%s (%s)"
                        .formatted(
                                explanation.teacher().displayName(),
                                explanation.teacher().id()));
        printWithout(explanation);
        for (Answer answer : explanation.answers()) {
            printHeadline(answer, 2);
        }
    }

    /** Actions for programs with an obstacle, most teachers first; ended licences are left out. */
    private void printTodos(List<Explanation> explanations) {
        Map<String, Set<TeacherId>> waiting = new LinkedHashMap<>();
        for (Explanation explanation : explanations) {
            explanation.answers().stream()
                    .filter(answer -> answer.isBlocked() && !isOver(answer))
                    .flatMap(answer -> answer.remedies().stream())
                    .forEach(remedy -> waiting.computeIfAbsent(remedy.text(), text -> new HashSet<>())
                            .add(explanation.teacher().id()));
        }
        if (waiting.isEmpty()) {
            return;
        }
        consoleTable.blank();
        consoleTable.heading(0, messages.get("todo.title"));
        waiting.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> consoleTable.row(
                        2,
                        new Cell("–", 2),
                        new Cell(entry.getKey(), 56),
                        new Cell(
                                messages.count(
                                        "count.waiting",
                                        entry.getValue().size(),
                                        entry.getValue().size()),
                                20)));
    }

    private static boolean isOver(Answer answer) {
        LicenceStatus counting = answer.row().counting();
        return counting != null && counting.phase().isOver();
    }

    private void printWithout(Explanation explanation) {
        Teacher teacher = explanation.teacher();
        if (!explanation.answers().isEmpty()) {
            return;
        }
        LocalDate end = teacher.endDate();
        if (explanation.hasPrograms()) {
            consoleTable.text(2, messages.get("explain.nothingBlocked"));
        } else if (end != null && teacher.leftBefore(date)) {
            consoleTable.text(2, messages.get("explain.leftEarlier", messages.shortDate(end)));
        } else {
            consoleTable.text(2, messages.get("explain.noPrograms"));
        }
    }

    private void printHeadline(Answer answer, int indent) {
        Access access = answer.row().access();
        String style = access == Access.FULL ? "green,bold" : access == Access.NONE ? "red,bold" : "yellow,bold";
        consoleTable.row(indent, new Cell(mark(access), 2, style), new Cell(headline(answer), 78 - indent, "bold"));
    }

    private static String mark(Access access) {
        return access == Access.FULL ? "✓" : access == Access.NONE ? "✗" : "R";
    }

    private String headline(Answer answer) {
        Access access = answer.row().access();
        List<String> parts = new ArrayList<>();
        if (access == Access.NONE) {
            parts.add(answer.row().verdict().reasons().stream()
                    .map(messages::reason)
                    .collect(Collectors.joining("; ")));
        }
        if (answer.linkedOn() != null) {
            String key = answer.row().linkedByHand() ? "access.linkedSince.byHand" : "access.linkedSince";
            parts.add(messages.get(key, messages.shortDate(answer.linkedOn())));
        }
        NextAccess nextAccess = answer.nextAccess();
        if (nextAccess != null) {
            parts.add(
                    access == Access.NONE
                            ? messages.get(
                                    "access.comes." + nextAccess.then(),
                                    messages.shortDate(nextAccess.until().plusDays(1)))
                            : messages.get(
                                    "access.until." + nextAccess.then(), messages.shortDate(nextAccess.until())));
        }
        String rest = parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
        return answer.row().program().displayName() + ": " + messages.get("access." + access) + rest;
    }

    private void printFacts(Answer answer) {
        for (Fact fact : answer.facts()) {
            consoleTable.row(
                    4,
                    new Cell(fact.holds() ? "✓" : "✗", 2, fact.holds() ? "green" : "red"),
                    new Cell(fact.text(), FACT),
                    new Cell(sources(fact.sources()), SOURCE, "faint"));
        }
    }

    private String sources(List<Source> sources) {
        return sources.stream().map(Source::toString).distinct().map(names::of).collect(Collectors.joining(", "));
    }

    private void printConsidered(Answer answer) {
        if (!answer.otherLicences().isEmpty()) {
            consoleTable.heading(2, messages.get("explain.considered"));
        }
        for (OtherLicence other : answer.otherLicences()) {
            consoleTable.row(
                    4,
                    new Cell("–", 2),
                    new Cell(other.text(), FACT),
                    new Cell(names.of(other.source().toString()), SOURCE, "faint"));
        }
    }

    private void printRemedies(Answer answer) {
        List<Remedy> remedies = answer.remedies();
        if (remedies.isEmpty()) {
            return;
        }
        consoleTable.heading(2, messages.get("todo.title"));
        IntStream.range(0, remedies.size())
                .forEach(i -> consoleTable.row(
                        4, new Cell((i + 1) + ".", 3), new Cell(remedies.get(i).text(), 73)));
        if (answer.remedyOutcomes().isEmpty()) {
            boolean isOutside =
                    remedies.stream().anyMatch(remedy -> remedy.kind().isOutsideExports());
            consoleTable.text(4, messages.get(isOutside ? "explain.prospect.never" : "explain.prospect.notEven"));
        }
        for (RemedyOutcome remedyOutcome : answer.remedyOutcomes()) {
            String key = remedyOutcome.nextNight() ? "explain.prospect." : "explain.prospect.later.";
            consoleTable.text(4, messages.get(key + remedyOutcome.access(), messages.shortDate(remedyOutcome.from())));
        }
    }
}
