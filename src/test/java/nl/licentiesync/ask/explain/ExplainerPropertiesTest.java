package nl.licentiesync.ask.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.ask.NightEvidence;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.CountingLicence;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Visibility;
import org.junit.jupiter.api.Test;

/** Answers say what the rules say, and what they promise comes true. */
class ExplainerPropertiesTest {

    private static final Pattern ACCEPTED = Pattern.compile("accepteert de voorwaarden van (\\S+) in");

    /** So many nights are looked at. */
    private static final int NIGHTS = 400;

    private final Messages messages = new Messages(Locale.forLanguageTag("nl"));

    @Test
    void anAnswerIsTheRowOfTheNight() {
        RandomSchools.forSeeds(1, 1000, night -> {
            List<Answer> answers = answers(night);
            OutlookRule outlook = new OutlookRule(night.rules(), night.licenceStatuses(), night.date());

            assertThat(answers.stream().map(Answer::row)).isEqualTo(night.rows());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.nextAccess()).isEqualTo(outlook.nextAccess(answer.row())));
        });
    }

    @Test
    void aFactThatDoesNotHoldIsTheOneThatHoldsTheProgramBack() {
        RandomSchools.forSeeds(
                1,
                1000,
                night -> assertThat(answers(night)).allSatisfy(answer -> {
                    List<String> against = answer.facts().stream()
                            .filter(fact -> !fact.holds())
                            .map(Fact::code)
                            .filter(code -> !code.equals("manual_link"))
                            .toList();
                    assertThat(against.isEmpty()).isEqualTo(answer.row().isVisible());
                    assertThat(against)
                            .containsAll(answer.row().verdict().reasons().stream()
                                    .map(ExplainerPropertiesTest::factOf)
                                    .flatMap(Optional::stream)
                                    .toList());
                }));
    }

    private static Optional<String> factOf(Reason reason) {
        return switch (reason) {
            case LEFT_SCHOOL -> Optional.of("service");
            case NO_LICENCE, NOT_STARTED, WITHDRAWN, ENDED -> Optional.of("licence");
            case OTHER_YEAR_GROUP -> Optional.of("year_group");
            case TERMS_NOT_ACCEPTED, TERMS_NOT_BY_SCHOOL -> Optional.of("terms");
            case NO_PERMISSION -> Optional.of("permission");
            case NO_ACCOUNT -> Optional.of("account");
            case ACTIVE, CANCELLED, CANCELLED_LATE, RESULTS_YEAR, NOT_IN_EXPORT -> Optional.empty();
        };
    }

    @Test
    void allOtherLicencesForTheProgramAreConsideredBestFirst() {
        RandomSchools.forSeeds(
                1,
                1000,
                night -> assertThat(answers(night)).allSatisfy(answer -> {
                    LicenceStatus counting = answer.row().counting();
                    Stream<LicenceStatus> others = night.licenceStatuses().all().stream()
                            .filter(other -> other.licence()
                                    .program()
                                    .equals(answer.row().program().id()))
                            .filter(other ->
                                    counting != null && CountingLicence.BEST_FIRST.compare(counting, other) != 0)
                            .sorted(CountingLicence.BEST_FIRST);

                    assertThat(answer.otherLicences())
                            .extracting(OtherLicence::licence)
                            .isEqualTo(others.map(other -> other.licence().id()).toList());
                    assertThat(answer.otherLicences())
                            .allSatisfy(other -> assertThat(other.text()).contains(other.licence() + ": "));
                }));
    }

    @Test
    void doingTheRemediesOnTheDateShowsTheProgramFromTheProspectOnAndNotBefore() {
        Set<Remedy.Kind> seen = EnumSet.noneOf(Remedy.Kind.class);
        Set<Access> promised = EnumSet.noneOf(Access.class);
        RandomSchools.forSeeds(
                1,
                300,
                night -> answers(night).forEach(answer -> {
                    answer.remedies().forEach(remedy -> seen.add(remedy.kind()));
                    answer.remedyOutcomes().forEach(remedyOutcome -> promised.add(remedyOutcome.access()));
                    if (answer.remedies().stream()
                            .noneMatch(remedy -> remedy.kind().isOutsideExports())) {
                        assertComesTrue(night, answer);
                    } else {
                        assertThat(answer.remedyOutcomes()).isEmpty();
                    }
                }));

        assertThat(seen).containsExactlyInAnyOrder(Remedy.Kind.values());
        assertThat(promised).contains(Access.FULL, Access.RESULTS_ONLY);
    }

    @Test
    void onlyWhatIsFullyVisibleOrNothingHoldsBackHasNoRemedy() {
        RandomSchools.forSeeds(
                1,
                1000,
                night -> assertThat(answers(night)).allSatisfy(answer -> {
                    if (answer.row().access() == Access.NONE) {
                        assertThat(answer.remedies()).isNotEmpty();
                    }
                    if (answer.row().access() == Access.FULL) {
                        assertThat(answer.remedies()).isEmpty();
                    }
                    if (answer.row().access() == Access.RESULTS_ONLY) {
                        assertThat(answer.isBlocked())
                                .isEqualTo(!answer.remedies().isEmpty());
                    }
                    if (answer.remedies().isEmpty()) {
                        assertThat(answer.remedyOutcomes()).isEmpty();
                    }
                }));
    }

    /** Those whom the actions of the night count as waiting for terms, and who stay; an account may be all they lack. */
    @Test
    void whoWaitsForTermsIsToldSoOrToWait() {
        int[] checked = {0};
        RandomSchools.forSeeds(1, 1000, night -> {
            Set<ProgramId> waiting = night.actions().stream()
                    .filter(action -> action.kind() == ActionKind.ACCEPT_TERMS)
                    .filter(action -> !endsTonight(action, night))
                    .map(action -> Objects.requireNonNull(action.licence()).program())
                    .collect(Collectors.toSet());
            answers(night).stream()
                    .filter(answer -> waiting.contains(answer.row().program().id()))
                    .filter(answer -> answer.row().teacher().endDate() == null)
                    .filter(answer -> answer.row().access() == Access.RESULTS_ONLY
                            || answer.row().verdict().names(Reason.TERMS_NOT_ACCEPTED)
                            || answer.row().verdict().names(Reason.TERMS_NOT_BY_SCHOOL))
                    .forEach(answer -> {
                        checked[0]++;
                        assertThat(answer.isBlocked()).as("%s", answer.row()).isTrue();
                        assertThat(answer.remedies())
                                .extracting(Remedy::kind)
                                .containsAnyOf(Remedy.Kind.ACCEPT_TERMS, Remedy.Kind.WAIT);
                    });
        });
        assertThat(checked[0]).isGreaterThan(300);
    }

    /** Whether it is too late to accept the terms. */
    private static boolean endsTonight(Action action, RandomNight night) {
        return night.licenceStatuses().all().stream()
                .filter(licenceStatus -> licenceStatus.licence().equals(action.licence()))
                .anyMatch(licenceStatus -> night.date().equals(licenceStatus.end()));
    }

    private static void assertComesTrue(RandomNight night, Answer answer) {
        if (answer.remedies().isEmpty()) {
            return;
        }
        School school = withRemedies(night.school(), answer, night.date());
        Map<LocalDate, Access> better = better(night, school, answer);
        LocalDate last = night.date().plusDays(NIGHTS);
        assertThat(answer.remedyOutcomes().stream()
                        .filter(remedyOutcome -> !remedyOutcome.from().isAfter(last))
                        .collect(Collectors.toMap(RemedyOutcome::from, RemedyOutcome::access)))
                .as("%s %s", answer.row().teacher().id(), answer.row().program())
                .isEqualTo(better);
        assertThat(answer.remedyOutcomes())
                .allSatisfy(remedyOutcome -> assertThat(remedyOutcome.nextNight())
                        .isEqualTo(remedyOutcome.from().equals(night.date().plusDays(1))));
    }

    /** The nights that show more than there was before. */
    private static Map<LocalDate, Access> better(RandomNight night, School school, Answer answer) {
        Map<LocalDate, Access> better = new TreeMap<>();
        Access best = answer.row().access();
        for (int nights = 1; nights <= NIGHTS; nights++) {
            LocalDate day = night.date().plusDays(nights);
            Access access = accessOn(night, school, answer, day);
            if (access.compareTo(best) > 0) {
                better.put(day, access);
                best = access;
            }
        }
        return better;
    }

    @Test
    void noRemedyCanBeLeftOut() {
        int[] checked = {0};
        RandomSchools.forSeeds(
                1,
                150,
                night -> answers(night).stream()
                        .filter(answer -> !answer.remedyOutcomes().isEmpty())
                        .filter(answer -> !answer.remedyOutcomes()
                                .get(answer.remedyOutcomes().size() - 1)
                                .from()
                                .isAfter(night.date().plusDays(NIGHTS)))
                        .forEach(answer -> {
                            Map<LocalDate, Access> all =
                                    better(night, withRemedies(night.school(), answer, night.date()), answer);
                            for (Remedy remedy : answer.remedies()) {
                                if (remedy.kind() != Remedy.Kind.WAIT) {
                                    Answer without = new Answer(
                                            answer.row(),
                                            answer.nextAccess(),
                                            answer.linkedOn(),
                                            answer.facts(),
                                            answer.otherLicences(),
                                            answer.remedies().stream()
                                                    .filter(other -> !other.equals(remedy))
                                                    .toList(),
                                            answer.remedyOutcomes());
                                    School school = withRemedies(night.school(), without, night.date());
                                    assertThat(better(night, school, answer))
                                            .as("%s", remedy)
                                            .isNotEqualTo(all);
                                    checked[0]++;
                                }
                            }
                        }));
        assertThat(checked[0]).isGreaterThan(50);
    }

    private static Access accessOn(RandomNight night, School school, Answer answer, LocalDate day) {
        return new RandomNight(night.seed(), night.calendar(), day, school, night.catalogue())
                .rows().stream()
                        .filter(row ->
                                row.teacher().id().equals(answer.row().teacher().id())
                                        && row.program()
                                                .id()
                                                .equals(answer.row().program().id()))
                        .map(Visibility::access)
                        .findFirst()
                        .orElse(Access.NONE);
    }

    private static School withRemedies(School school, Answer answer, LocalDate date) {
        List<Licence> licences = new ArrayList<>(school.licences());
        List<Teacher> teachers = new ArrayList<>(school.teachers());
        List<ManualLink> links = new ArrayList<>(school.manualLinks());
        Permissions permissions = school.permissions();
        Teacher asked = answer.row().teacher();
        Teacher accepter = teachers.stream()
                .filter(teacher -> !teacher.leftBefore(date))
                .findFirst()
                .orElseThrow();
        for (Remedy remedy : answer.remedies()) {
            switch (remedy.kind()) {
                case ACCEPT_TERMS -> {
                    Matcher named = ACCEPTED.matcher(remedy.text());
                    assertThat(named.find()).as(remedy.text()).isTrue();
                    LicenceId id = new LicenceId(named.group(1));
                    licences.replaceAll(licence -> licence.id().equals(id)
                            ? licence.withTerms(date, accepter.id().value())
                            : licence);
                }
                case REQUEST_ACCOUNT ->
                    teachers.replaceAll(
                            teacher -> teacher.id().equals(asked.id()) ? teacher.withBasispoortId("12") : teacher);
                case LINK_BY_HAND -> {
                    ManualLink link = new ManualLink(
                            asked.id(), asked.school(), answer.row().program().id(), date);
                    links.removeIf(other -> other.key().equals(link.key()));
                    links.add(link);
                }
                case GRANT_PERMISSION ->
                    permissions = permissions.with(
                            new Permission(school.code(), answer.row().program().publisher(), date, null));
                case WAIT, ORDER, REORDER, CORRECT_END_DATE -> {}
            }
        }
        return new School(school.code(), school.name(), licences, teachers, links, permissions);
    }

    private List<Answer> answers(RandomNight night) {
        NightEvidence evidence = new NightEvidence(night);
        Explainer explainer = new Explainer(night.school(), evidence, night.rules(), night.date(), messages);
        return night.school().teachers().stream()
                .flatMap(teacher -> explainer.answers(teacher, any -> true).stream())
                .toList();
    }
}
