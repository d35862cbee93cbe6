package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Program;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.RenderedOnce;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;

/** The frequent questions (section 1) with answers from the facts of one school. */
final class Help {

    private final SchoolReport report;
    private final List<PublisherPermissions> publishers;
    private final PageFacts facts;
    private final Messages messages;
    private final SharedPieces pieces;

    Help(
            SchoolReport report,
            List<PublisherPermissions> publishers,
            PageFacts facts,
            Messages messages,
            SharedPieces pieces) {
        this.report = report;
        this.publishers = publishers;
        this.facts = facts;
        this.messages = messages;
        this.pieces = pieces;
    }

    List<Question> questions() {
        return List.of(
                ofAllSchools("login"),
                ofAllSchools("nothing"),
                new Question("publisher", messages.get("help.publisher.q"), ofOnePublisher()),
                new Question("old", messages.get("help.old.q"), old()),
                new Question("new", messages.get("help.new.q"), newOnes()),
                ofAllSchools("home"),
                new Question("planning", messages.get("help.planning.q"), plannings()),
                ofAllSchools("contact"));
    }

    /** A question of which the answers are the same at all schools. */
    private Question ofAllSchools(String topic) {
        Question known = pieces.question(topic);
        if (known != null) {
            return known;
        }
        Contacts contacts = facts.contacts();
        List<String> answers = switch (topic) {
            case "login" -> List.of(messages.get("help.login.a"));
            case "nothing" -> List.of(messages.get("help.nothing.a"), messages.get("help.nothing.b"));
            case "home" -> List.of(messages.get("help.home.a"), messages.get("help.home.b"));
            default ->
                List.of(messages.get(
                        "help.contact.a", contacts.phone(), contacts.hours(messages.language()), contacts.whatsapp()));
        };
        return pieces.keep(
                new Question(topic, messages.get("help." + topic + ".q"), answers, RenderedOnce.forAllPages()));
    }

    /** How a publisher is permitted, and which ones of the school's are not. */
    private List<String> ofOnePublisher() {
        List<String> answers = new ArrayList<>();
        answers.add(messages.get("help.publisher.a"));
        if (!report.school().permissions().areAsked()) {
            answers.add(messages.get("help.publisher.notAsked"));
            return answers;
        }
        List<PublisherPermissions> needed =
                publishers.stream().filter(PublisherPermissions::isNeeded).toList();
        List<PublisherPermissions> missing = needed.stream()
                .filter(publisher -> publisher.areMissingOn(facts.date()))
                .toList();
        missing.forEach(publisher -> answers.add(ofMissing(publisher)));
        if (missing.size() < needed.size()) {
            answers.add(messages.get(missing.isEmpty() ? "help.publisher.all" : "help.publisher.others"));
        }
        return answers;
    }

    private String ofMissing(PublisherPermissions publisher) {
        return publisher
                .worksFrom(facts.date())
                .map(day -> messages.get("help.publisher.later", publisher.name(), messages.date(day)))
                .orElseGet(() -> messages.get("help.publisher.missing", publisher.name()));
    }

    /** Software that goes on, or whose results stay, although it was cancelled. */
    private List<String> old() {
        List<String> answers = new ArrayList<>();
        answers.add(messages.get("help.old.a", facts.rules().calendar().resultsYears()));
        for (LicenceStatus licenceStatus : report.licenceStatuses().counting().values()) {
            LocalDate end = licenceStatus.end();
            if (end != null && !licenceStatus.phase().isOver() && licenceStatus.phase() != Phase.NOT_STARTED) {
                LocalDate resultsUntil = licenceStatus.resultsUntil();
                answers.add(messages.get(
                        "help.old." + licenceStatus.phase() + (resultsUntil == null ? ".noResults" : ""),
                        name(licenceStatus),
                        messages.date(end),
                        resultsUntil == null ? "" : messages.date(resultsUntil)));
            }
        }
        return answers;
    }

    private List<String> newOnes() {
        List<String> answers = new ArrayList<>();
        answers.add(messages.get("help.new.a"));
        for (LicenceStatus licenceStatus : report.licenceStatuses().counting().values()) {
            if (licenceStatus.phase() == Phase.NOT_STARTED) {
                answers.add(messages.get(
                        "help.new.later",
                        name(licenceStatus),
                        messages.date(licenceStatus.licence().startsOn())));
            }
            if (licenceStatus.phase().needsTerms() && !licenceStatus.terms().hold()) {
                answers.add(messages.get("help.new.terms", name(licenceStatus)));
            }
        }
        return answers;
    }

    private List<String> plannings() {
        Set<String> answers = new LinkedHashSet<>();
        for (LicenceStatus licenceStatus : report.licenceStatuses().counting().values()) {
            Program program = facts.catalogue().program(licenceStatus.licence().program());
            if (!program.yearPlanning().isEmpty() && !licenceStatus.phase().isOver()) {
                answers.add(messages.get("help.planning.a", program.displayName(), program.yearPlanning()));
            }
        }
        return answers.isEmpty() ? List.of(messages.get("help.planning.none")) : List.copyOf(answers);
    }

    private String name(LicenceStatus licenceStatus) {
        return facts.catalogue().program(licenceStatus.licence().program()).displayName();
    }
}
